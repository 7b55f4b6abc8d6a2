import type { FlowNode } from '../../model/model.ts';
import type { Key } from '../../snapshot.ts';
import { nodeOf } from '../node-of.ts';
import type { Run, Token } from '../run.ts';

/** The tokens that wait at one gateway, in one scope instance. */
export interface WaitingAt<Node extends FlowNode = FlowNode> {
  node: Node;
  scopeKey: Key;
  /** The oldest by each incoming flow. */
  byFlow: Map<string, Token>;
  /** All of them, also a second one by a flow. */
  tokens: Set<Token>;
}

/** Where tokens wait at gateways of a type. One that is still on its way, or was stopped, has not arrived. */
export function waitingAtGateways<Type extends FlowNode['type']>(
  run: Run,
  type: Type,
): WaitingAt<FlowNode & { type: Type }>[] {
  const isOfType = (node: FlowNode): node is FlowNode & { type: Type } => node.type === type;
  const places = new Map<string, WaitingAt<FlowNode & { type: Type }>>();
  let stopped: Set<Key | undefined> | undefined;
  for (const token of run.tokens.values()) {
    const node = nodeOf(run.model, token.at);
    if (!isOfType(node) || token.via === undefined || token.resets || token.async) continue;
    if (run.arriving.has(token)) continue;
    stopped ??= new Set([...run.incidents.values()].map((incident) => incident.token));
    if (stopped.has(token.key)) continue;
    const id = `${token.in} ${node.id}`;
    const place = places.get(id) ?? { node, scopeKey: token.in, byFlow: new Map(), tokens: new Set() };
    if (!place.byFlow.has(token.via)) place.byFlow.set(token.via, token);
    place.tokens.add(token);
    places.set(id, place);
  }
  return [...places.values()];
}

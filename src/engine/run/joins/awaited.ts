import type { FlowNode } from '../../model/model.ts';
import type { Key } from '../../snapshot.ts';
import { entriesReached, waysOn } from './reach.ts';
import type { Run, Token } from '../run.ts';

// Who can still come to a gateway (BPMN 2.0.2, 13.4.3): every token of its scope instance that can reach one of
// its empty incoming flows without passing through it, unless that token could as well reach a flow by which one
// has come already. That is known only when nothing moves, so it is asked when the work queue is empty.

/** A gateway at which tokens gather. */
export interface Gathering {
  readonly node: FlowNode;
  readonly scopeKey: Key;
  /** The incoming flows by which a token has come. */
  readonly come: { has(flowId: string): boolean };
  /** Those that wait at it. */
  readonly tokens: ReadonlySet<Token>;
}

export const isAwaiting = (run: Run, gathering: Gathering): boolean =>
  awaitedBy(run, gathering).next().done !== true;

export function* awaitedBy(run: Run, { node, scopeKey, come, tokens }: Gathering): Generator<Token> {
  if (node.incoming.every((flowId) => come.has(flowId))) return;
  for (const token of run.tokens.values()) {
    if (token.in !== scopeKey || tokens.has(token)) continue;
    const canCome = waysOn(run, node, token).some((flowIds) => {
      const entries = flowIds.flatMap((id) => [...entriesReached(run.model, node, id)]);
      return entries.length > 0 && !entries.some((entry) => come.has(entry));
    });
    if (canCome) yield token;
  }
}

import type { InclusiveGateway } from '../model/model.ts';
import type { Key } from '../snapshot.ts';
import { nodeOf } from './node-of.ts';
import { entriesReached, waysOn } from './reach.ts';
import type { Run, Token } from './run.ts';
import { consumeToken } from './tokens.ts';

// When an inclusive gateway joins (BPMN 2.0.2, 13.4.3): it waits for every token of its scope instance that
// can still reach one of its empty incoming flows without passing through it, unless that token could as
// well reach a flow on which one is waiting already. Who can still come is known only when nothing moves, so
// this is asked when the work queue is empty.

interface Join {
  node: InclusiveGateway;
  scopeKey: Key;
  /** The oldest waiting token by incoming flow. */
  waiting: Map<string, Token>;
  /** All that wait, also a second one on a flow. */
  tokens: Set<Token>;
}

/** Lets one gateway join, if any can: answers the token that goes in, the others are consumed. */
export function joinNext(run: Run): Token | undefined {
  const joins = joinsOf(run);
  if (joins.length === 0) return undefined;
  const ready = joins.find((join) => !isAwaiting(run, join)) ?? deadlocked(run, joins);
  const [first, ...others] = ready?.waiting.values() ?? [];
  for (const other of others) consumeToken(run, other);
  return first;
}

function joinsOf(run: Run): Join[] {
  const joins = new Map<string, Join>();
  const stopped = stoppedTokens(run);
  for (const token of run.tokens.values()) {
    const node = nodeOf(run.model, token.at);
    if (node.type !== 'inclusive-gateway' || token.via === undefined || stopped.has(token.key)) continue;
    const id = `${token.in} ${node.id}`;
    const join = joins.get(id) ?? {
      node,
      scopeKey: token.in,
      waiting: new Map<string, Token>(),
      tokens: new Set<Token>(),
    };
    if (!join.waiting.has(token.via)) join.waiting.set(token.via, token);
    join.tokens.add(token);
    joins.set(id, join);
  }
  return [...joins.values()];
}

const stoppedTokens = (run: Run): Set<Key | undefined> =>
  new Set([...run.incidents.values()].map((incident) => incident.token));

const isAwaiting = (run: Run, join: Join): boolean => awaitedBy(run, join).next().done !== true;

function* awaitedBy(run: Run, { node, scopeKey, waiting, tokens }: Join): Generator<Token> {
  if (waiting.size === node.incoming.length) return;
  for (const token of run.tokens.values()) {
    if (token.in !== scopeKey || tokens.has(token)) continue;
    const canCome = waysOn(run, node, token).some((flowIds) => {
      const entries = flowIds.flatMap((id) => [...entriesReached(run.model, node, id)]);
      return entries.length > 0 && !entries.some((entry) => waiting.has(entry));
    });
    if (canCome) yield token;
  }
}

/**
 * Gateways that wait for nothing but each other would wait for ever: the one that was reached first goes on.
 * BPMN leaves such circles open; a case that hangs silently serves no one.
 */
function deadlocked(run: Run, joins: readonly Join[]): Join | undefined {
  let circle = [...joins];
  for (;;) {
    const inCircle = new Set(circle.flatMap(({ tokens }) => [...tokens]));
    const left = circle.filter((join) => [...awaitedBy(run, join)].every((token) => inCircle.has(token)));
    if (left.length === circle.length) return circle[0];
    circle = left;
  }
}

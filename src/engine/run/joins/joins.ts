import { awaitedBy, isAwaiting } from './awaited.ts';
import { activateNext, complexResets } from './complex-join.ts';
import { inclusiveJoins, type Join } from './inclusive-join.ts';
import type { Run, Token } from '../run.ts';

// Gateways that go on only when nothing moves any more: an inclusive one that joins, a complex one that resets.

/** Lets one gateway go on, if any can: answers the token that goes in. */
export function joinNext(run: Run): Token | undefined {
  const activated = activateNext(run);
  if (activated) return activated;
  const joins = [...inclusiveJoins(run), ...complexResets(run)];
  if (joins.length === 0) return undefined;
  const ready = joins.find((join) => !isAwaiting(run, join)) ?? deadlocked(run, joins);
  return ready?.join();
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

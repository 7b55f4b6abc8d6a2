import { isCompensation } from '../source/ways/compensation.ts';
import { isFalse } from '../xml/moddle-element.ts';
import { nextNodes } from '../source/ways/next-nodes.ts';
import type { Source, SourceNode } from '../source/source.ts';
import { isParallelJoin, type Way } from './net.ts';
import { onwardWays, type Places } from './onward-ways.ts';

// What may follow when an element has its token: it is done and leads on, or an event at its boundary happens.

/** Asked with the place that the token is taken from, because a boundary event may leave it there. */
export function waysOf(source: Source, node: SourceNode, places: Places): (entry: number) => Way[] {
  const guards = (source.boundaryEventsOn.get(node.id) ?? []).filter((event) => !isCompensation(event));
  const lasts = isWaitedFor(source, node, guards);
  const onward = onwardWays(source, node, places).map((way): Way => (lasts ? { ...way, choices: 2 } : way));
  // Asked for here and not later, so that each of these events is known to have a place of its own.
  const leaving = guards.filter(interrupts).map((event) => happening(event, [places.at(event.id)]));
  const staying = guards
    .filter((event) => !interrupts(event) && joinsAfter(source, [event]).size > 0)
    .map((event) => happening(event, [places.at(event.id)]));
  return (entry) => [
    ...onward,
    ...leaving,
    ...staying.map((way) => ({ ...way, gives: [entry, ...way.gives] })),
  ];
}

/**
 * An activity whose boundary event is what a join waits for may be meant to last until that has happened: that it is
 * done before is not sure. Where it leads to the same join when it is done, an event that interrupts changes nothing.
 */
function isWaitedFor(source: Source, node: SourceNode, guards: readonly SourceNode[]): boolean {
  if (guards.length === 0) return false;
  const onward = joinsAfter(
    source,
    nextNodes(source, node).filter((next) => !guards.includes(next)),
  );
  return guards.some((event) =>
    [...joinsAfter(source, [event])].some((join) => !interrupts(event) || !onward.has(join)),
  );
}

/** A token that leads to no join takes part in no game about joins. */
function joinsAfter(source: Source, from: readonly SourceNode[]): Set<SourceNode> {
  const seen = new Set(from);
  for (const node of seen) nextNodes(source, node).forEach((next) => seen.add(next));
  return new Set([...seen].filter(isParallelJoin));
}

const happening = ({ id }: SourceNode, gives: number[]): Way => ({
  gives,
  choices: 1,
  because: `${id} happens`,
});

const interrupts = ({ element }: SourceNode): boolean => !isFalse(element, 'cancelActivity');

import type { Model } from '../engine/model/model.ts';
import type { EngineEvent } from '../engine/outcome.ts';

// Which flow nodes and sequence flows of a process were passed, and how often. A picture or a line of text
// is made of it; an author decides what is enough.

export interface Coverage {
  readonly processId: string;
  readonly nodes: Covered;
  readonly flows: Covered;
}

/** Element id → how often it was entered. All elements of the kind are there, also those at 0. */
export type Covered = ReadonlyMap<string, number>;

export function coverageOf(model: Model, events: readonly EngineEvent[]): Coverage {
  const nodes = new Map([...model.nodes.keys()].map((id) => [id, 0]));
  const flows = new Map([...model.flows.keys()].map((id) => [id, 0]));
  for (const event of events) {
    if (event.type === 'element.entered') count(nodes, event.elementId);
    if (event.type === 'element.left') event.flowIds.forEach((id) => count(flows, id));
  }
  return { processId: model.processId, nodes, flows };
}

/** The tests of several files together: what one passed, all have passed. */
export function coveredTogether(first: Coverage, ...others: readonly Coverage[]): Coverage {
  return others.reduce(
    (sum, { nodes, flows }) => ({
      ...sum,
      nodes: sumOf(sum.nodes, nodes),
      flows: sumOf(sum.flows, flows),
    }),
    first,
  );
}

export const missedIn = (covered: Covered): string[] =>
  [...covered].flatMap(([id, times]) => (times === 0 ? [id] : []));

/** From 0 to 1; nothing to cover is covered. */
export const shareOf = (covered: Covered): number =>
  covered.size === 0 ? 1 : 1 - missedIn(covered).length / covered.size;

function count(covered: Map<string, number>, id: string): void {
  covered.set(id, (covered.get(id) ?? 0) + 1);
}

const sumOf = (one: Covered, other: Covered): Covered =>
  new Map([...one].map(([id, times]) => [id, times + (other.get(id) ?? 0)]));

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

/** The tests of several files together, and of several pools: what one passed, all have passed. */
export function coveredTogether(...all: readonly [Coverage, ...Coverage[]]): Coverage {
  return {
    processId: [...new Set(all.map(({ processId }) => processId))].join('+'),
    nodes: sumOf(all.map(({ nodes }) => nodes)),
    flows: sumOf(all.map(({ flows }) => flows)),
  };
}

export const missedIn = (covered: Covered): string[] =>
  [...covered].flatMap(([id, times]) => (times === 0 ? [id] : []));

/** From 0 to 1; nothing to cover is covered. */
export const shareOf = (covered: Covered): number =>
  covered.size === 0 ? 1 : 1 - missedIn(covered).length / covered.size;

function count(covered: Map<string, number>, id: string): void {
  covered.set(id, (covered.get(id) ?? 0) + 1);
}

function sumOf(all: readonly Covered[]): Covered {
  const sum = new Map<string, number>();
  for (const covered of all) for (const [id, times] of covered) sum.set(id, (sum.get(id) ?? 0) + times);
  return sum;
}

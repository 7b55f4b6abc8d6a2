import type { Snapshot } from './snapshot.ts';

/** How many tokens stand at which element: what a diagram shows. */
export function tokensAt(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { at } of Object.values(snapshot.tokens)) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

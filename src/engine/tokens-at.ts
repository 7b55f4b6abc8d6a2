import type { Snapshot } from './snapshot.ts';

/**
 * How many tokens stand at which element: what a diagram shows. An activity that is repeated counts its rounds,
 * and an element with variables of its own counts once.
 */
export function tokensAt(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const doubled = new Set(
    Object.values(snapshot.scopes).flatMap(({ repeat, local, token }) => ((repeat ?? local) && token) ?? []),
  );
  for (const [key, { at, gathered = 1 }] of Object.entries(snapshot.tokens)) {
    if (!doubled.has(key)) counts.set(at, (counts.get(at) ?? 0) + gathered);
  }
  return counts;
}

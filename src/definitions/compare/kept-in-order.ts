// Which of the things that stand in both lists kept their order: the longest run of them that can be read in both from
// top to bottom. All others were moved; so one field dragged to the end is one move, not a move of every other.

/** Both lists hold the same ids, each once. Quadratic, for lists of hundreds. */
export function keptInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((id) => before.indexOf(id));
  // For each place: how long a run ends here at most, and what comes before it in that run.
  const runs: { length: number; previous: number }[] = [];
  for (const place of places) {
    let best = { length: 1, previous: -1 };
    for (const [earlier, run] of runs.entries())
      if ((places[earlier] ?? 0) < place && run.length + 1 > best.length)
        best = { length: run.length + 1, previous: earlier };
    runs.push(best);
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const kept = new Set<string>();
  let index = runs.findIndex(({ length }) => length === longest);
  while (index >= 0) {
    kept.add(after[index] ?? '');
    index = runs[index]?.previous ?? -1;
  }
  return kept;
}

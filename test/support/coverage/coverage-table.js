// The flow nodes of every process that is shipped, one line a folder: what the runs of the test kit passed, all
// together. Pure: folders and counts in, lines and shortcomings out.

/** @typedef {{ processId: string, nodes: Record<string, number>, flows: Record<string, number> }} Counts */

/**
 * @param {readonly string[]} folders those of processes/
 * @param {readonly Counts[]} runs
 */
export function coverageTable(folders, runs) {
  const lines = folders.map((folder) => lineOf(folder, runs.filter(({ processId }) => processId === folder)));
  const widest = Math.max(...folders.map((folder) => folder.length), 'process'.length);
  const head = `${'process'.padEnd(widest)}  flow nodes        sequence flows    kit runs`;
  const rows = lines.map(
    ({ folder, nodes, flows, kits }) =>
      `${folder.padEnd(widest)}  ${share(nodes).padEnd(16)}  ${share(flows).padEnd(16)}  ${kits}`,
  );
  return { text: [head, ...rows].join('\n'), below: lines.flatMap(shortcomingOf) };
}

/**
 * @param {string} folder
 * @param {readonly Counts[]} runs
 */
function lineOf(folder, runs) {
  const nodes = together(runs.map((run) => run.nodes));
  return { folder, nodes, flows: together(runs.map((run) => run.flows)), kits: runs.length };
}

/** @param {ReturnType<typeof lineOf>} line */
function shortcomingOf({ folder, nodes }) {
  if (nodes.size === 0) return [`${folder}: no test of the kit has walked it`];
  const missed = missedIn(nodes);
  return missed.length === 0 ? [] : [`${folder}: not passed: ${missed.join(', ')}`];
}

/** @param {readonly Record<string, number>[]} all */
function together(all) {
  /** @type {Map<string, number>} */
  const sum = new Map();
  for (const counts of all)
    for (const [id, times] of Object.entries(counts)) sum.set(id, (sum.get(id) ?? 0) + times);
  return sum;
}

/** @param {ReadonlyMap<string, number>} counts */
const missedIn = (counts) => [...counts].flatMap(([id, times]) => (times === 0 ? [id] : []));

/**
 * Rounded down, so that 100 % means all.
 * @param {ReadonlyMap<string, number>} counts
 */
function share(counts) {
  const passed = counts.size - missedIn(counts).length;
  const percent = counts.size === 0 ? 0 : Math.floor((passed / counts.size) * 100);
  return `${passed}/${counts.size} (${percent} %)`;
}

import { missedIn, type Coverage, type Covered } from './coverage.ts';

/** One line a process, and one more for what was missed, to print after its tests. */
export function coverageText({ processId, nodes, flows }: Coverage): string {
  const missed = [...missedIn(nodes), ...missedIn(flows)];
  const counts = `${processId}: ${share(nodes)} flow nodes, ${share(flows)} sequence flows`;
  return missed.length === 0 ? counts : `${counts}\n  not passed: ${missed.join(', ')}`;
}

/** Rounded down, so that 100 % means all. */
function share(covered: Covered): string {
  const passed = covered.size - missedIn(covered).length;
  const percent = covered.size === 0 ? 100 : Math.floor((passed / covered.size) * 100);
  return `${passed}/${covered.size} (${percent} %)`;
}

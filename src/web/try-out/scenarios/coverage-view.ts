import type { Draft } from '../../../definitions/drafts/draft.ts';
import { processFile } from '../../../definitions/process-folder.ts';
import { textOf } from '../../../engine/model/xml/moddle-element.ts';
import { coveredTogether, missedIn, type Coverage } from '../../../testing/coverage.ts';
import { readDiagram } from '../../../testing/diagram/read-diagram.ts';
import type { ScenarioRun } from '../../../testing/scenario/run-scenario.ts';

/** What all scenarios pass together; undefined where none was run. */
export function coverageOfRuns(runs: readonly ScenarioRun[]): Coverage | undefined {
  const [first, ...others] = runs.flatMap(({ coverage }) => coverage ?? []);
  return first && coveredTogether(first, ...others);
}

/** In numbers, and the names of what no scenario passes. */
export async function coverageView(draft: Pick<Draft, 'files'>, runs: readonly ScenarioRun[]) {
  const coverage = coverageOfRuns(runs);
  if (!coverage) return undefined;
  const { shapes } = await readDiagram(draft.files.get(processFile) ?? '');
  const names = new Map(shapes.map(({ id, element }) => [id, textOf(element, 'name')]));
  const missed = missedIn(coverage.nodes);
  return {
    passed: coverage.nodes.size - missed.length,
    all: coverage.nodes.size,
    missed: missed.map((id) => names.get(id)?.replaceAll(/\s+/g, ' ') ?? id),
  };
}

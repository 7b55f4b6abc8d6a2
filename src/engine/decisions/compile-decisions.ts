import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { Decisions } from './drg.ts';
import type { Report } from './problem.ts';
import { collectDrg, type DrgSource } from './read/collect-drg.ts';
import { compileElement } from './read/compile-element.ts';
import { readDmn } from './read/read-dmn.ts';
import { readReferences, readRequirements } from './read/read-requirements.ts';
import { refuseCycles } from './read/refuse-cycles.ts';

// XML of one or several DMN files → decisions that can be made, every expression compiled; or a Rejection with
// each thing that is wrong, told by decision, rule and column.

/** Throws invalid. */
export async function compileDecisions(xmls: readonly string[]): Promise<Decisions> {
  const { decisions, problems } = await readDecisions(xmls);
  if (problems.length === 0) return decisions;
  const sentences = problems.map(({ message }) => message).join(' ');
  throw new Rejection('invalid', 'deploy the decisions', sentences, problems);
}

/** What can be made of the files: an expression that cannot be read gives null. Throws invalid for what is no DMN. */
export async function readDecisions(
  xmls: readonly string[],
): Promise<{ decisions: Decisions; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const roots = [];
  for (const xml of xmls) roots.push(await readDmn(xml));
  const sources = collectDrg(roots, report);
  const requires = requirementsOf(sources, report);
  refuseCycles(sources, requires, report);
  const elements = [...sources.values()].map((source) => compileElement(source, requires, sources, report));
  const decisions = {
    elements: new Map(elements.map((element) => [element.key, element])),
    inputNames: new Set(elements.flatMap(({ kind, name }) => (kind === 'input' ? name : []))),
  };
  return { decisions, problems };
}

const requirementsOf = (sources: ReadonlyMap<string, DrgSource>, report: Report) =>
  new Map(
    [...sources].map(([key, source]) => [
      key,
      source.kind === 'Decision service'
        ? readReferences(source, 'outputDecision', sources, report)
        : readRequirements(source, sources, report),
    ]),
  );

import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { Decisions } from './drg.ts';
import type { Report } from './problem.ts';
import { collectDrg, type DmnRoot, type DrgSource } from './read/collect-drg.ts';
import { compileElement } from './read/compile-element.ts';
import { readDmn } from './read/read-dmn.ts';
import { readReferences, readRequirements } from './read/read-requirements.ts';
import { refuseCycles } from './read/refuse-cycles.ts';

// XML of one or several DMN files → decisions that can be made, every expression compiled; or a Rejection with
// each thing that is wrong, told by file, decision, rule and column.

export interface DmnFile {
  readonly name: string;
  readonly content: string;
}

/** Throws invalid with every problem. */
export async function compileDecisions(files: readonly DmnFile[]): Promise<Decisions> {
  const { decisions, problems } = await readDecisions(files);
  if (problems.length === 0) return decisions;
  const sentences = problems.map(({ message }) => message).join(' ');
  throw new Rejection('invalid', 'deploy the decisions', sentences, problems);
}

/** What can be made of the files, and what is wrong with them: an expression that cannot be read gives null. */
export async function readDecisions(
  files: readonly DmnFile[],
): Promise<{ decisions: Decisions; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const roots: DmnRoot[] = [];
  for (const { name, content } of files) {
    const report = reportOf(name, problems);
    const definitions = await readRoot(content, (obstacle) =>
      problems.push({ field: name, message: obstacle }),
    );
    if (definitions) roots.push({ definitions, report });
  }
  const sources = collectDrg(roots);
  const requires = requirementsOf(sources);
  refuseCycles(sources, requires);
  const elements = [...sources.values()].map((source) => compileElement(source, requires, sources));
  const decisions = {
    elements: new Map(elements.map((element) => [element.key, element])),
    inputNames: new Set(elements.flatMap(({ kind, name }) => (kind === 'input' ? name : []))),
  };
  return { decisions, problems };
}

const reportOf =
  (name: string, problems: Problem[]): Report =>
  ({ field, message }) =>
    void problems.push({ field, message: `${name}: ${message}` });

async function readRoot(content: string, refuse: (obstacle: string) => void) {
  try {
    return await readDmn(content);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    refuse(error.obstacle);
    return undefined;
  }
}

const requirementsOf = (sources: ReadonlyMap<string, DrgSource>) =>
  new Map(
    [...sources].map(([key, source]) => [
      key,
      source.kind === 'Decision service'
        ? readReferences(source, 'outputDecision', sources)
        : readRequirements(source, sources),
    ]),
  );

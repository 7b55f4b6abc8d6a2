import type { Locale } from '../../history/sentences/sentences.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Model } from '../../engine/model/model.ts';
import { kindOf, type ProcessFolder, type SourceFile } from '../../definitions/process-folder.ts';
import { coverageOf, type Coverage } from '../coverage.ts';
import { sentencesOf } from '../history-of.ts';
import type { Break } from './broken.ts';
import { brokenAgainst } from './check-expectation.ts';
import { compileFolder, type Calendars, type Compiled } from './compiled.ts';
import { readScenario } from './read-scenario.ts';
import type { Scenario, WalkPlan } from './scenario.ts';
import { walk, type Taken, type Walk } from './walk.ts';
import { say, type Words } from './words/say.ts';
import { startWords, stepWords } from './words/step-words.ts';

// The scenarios of a process folder, run. What comes out is plain: it can be sent, kept and shown without the model.

export interface ScenarioRun {
  readonly file: string;
  readonly name: string;
  readonly description: string;
  /** Each step that was taken: what was done, and what followed of it. */
  readonly steps: readonly RunStep[];
  /** Undefined: it went as it says. */
  readonly broke: (Break & { readonly step: number; readonly doing: Words }) | undefined;
  readonly coverage: Coverage | undefined;
}

export interface RunStep {
  readonly words: Words;
  readonly told: Readonly<Record<Locale, readonly string[]>>;
  /** What the clock says then; ISO 8601, as everything that comes out of a thread. */
  readonly now: string;
}

export const scenariosOf = ({ files }: ProcessFolder): readonly SourceFile[] =>
  files.filter(({ name }) => kindOf(name) === 'scenario');

/**
 * Runs every scenario of the folder, in the order of their names. Pure, and quick: no database, no waiting.
 * Throws the refusal of the deployment where the process itself cannot be executed.
 */
export async function runScenarios(
  folder: ProcessFolder,
  calendars: Calendars,
): Promise<readonly ScenarioRun[]> {
  const files = [...scenariosOf(folder)].sort((one, other) => (one.name < other.name ? -1 : 1));
  if (files.length === 0) return [];
  const compiled = await compileFolder(folder);
  return files.map((file) => runFile(compiled, calendars, file));
}

function runFile(compiled: Compiled, calendars: Calendars, { name: file, content }: SourceFile): ScenarioRun {
  try {
    return runScenario(compiled, calendars, file, readScenario(content, file));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const broke = {
      step: 0,
      doing: say('step.start'),
      expected: say('want.start'),
      got: say('got.refused', { message: error.obstacle }),
    };
    return { file, name: file, description: '', steps: [], broke, coverage: undefined };
  }
}

export function runScenario(
  compiled: Compiled,
  calendars: Calendars,
  file: string,
  scenario: Scenario,
): ScenarioRun {
  const { name, description = '', expect = {}, ...plan } = scenario;
  const done = walk(compiled, calendars, plan, { strict: true });
  const { model, walked, taken, broke: broken } = done;
  const broke = broken ?? (walked && brokenAgainst(walked.instance, expect)?.at);
  const doing = broken ? doingAt(done, plan) : say('step.end');
  return {
    file,
    name,
    description,
    steps: model ? stepsOf(model, taken) : [],
    broke: broke && { ...broke, step: taken.length, doing },
    coverage: model && walked && coverageOf(model, walked.instance.events),
  };
}

/** The step that comes after those that were taken. */
function doingAt({ model, taken }: Walk, { start, steps }: WalkPlan): Words {
  const step = steps[taken.length - 1];
  if (!model) return say('step.start');
  return step && taken.length > 0 ? stepWords(model, step) : startWords(model, start);
}

export const stepsOf = (model: Model, taken: readonly Taken[]): RunStep[] =>
  taken.map(({ words, events, now }) => ({
    words,
    told: { id: sentencesOf(model, events, now, 'id'), en: sentencesOf(model, events, now, 'en') },
    now: now.toISOString(),
  }));

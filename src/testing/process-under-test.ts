import { parseCalendar } from '../calendar/reading/parse-calendar.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { checkFolder, type Checked } from '../definitions/check-folder.ts';
import { kindOf, processFile, type ProcessFolder } from '../definitions/process-folder.ts';
import { readProcessFolder } from '../definitions/read-process-folder.ts';
import { compileDecisions } from '../engine/decisions/compile-decisions.ts';
import type { Model } from '../engine/model/model.ts';
import type { JobOpened } from '../engine/outcome.ts';
import type { Variables } from '../engine/variables.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { InstanceUnderTest, type StartAt } from './instance-under-test.ts';
import type { Answer, CallAnswer, World } from './world.ts';

// A process as it would be deployed, to be walked by its author's tests: no database, no server, no waiting.
// What it refuses at deployment is refused here, in the same words.

export interface Circumstances {
  /** When instances start, unless told otherwise. */
  now: Date;
  /** Working calendars by the id that alur:calendar names, as JSON like data/seeds/calendar-layanan.json. */
  calendars?: Readonly<Record<string, unknown>>;
  /** Topic → who does its jobs. A topic without an answer waits for `answerJob`. */
  answers?: Readonly<Record<string, Answer>>;
  /** Called process → what it ends with. A call without an answer waits for `endCall` and its like. */
  calls?: Readonly<Record<string, CallAnswer>>;
  /** Jobs that else do themselves and shall wait for `answerJob`: 'decision', 'script', 'continuation'. */
  byHand?: readonly JobOpened['kind'][];
  /** Which process is meant, where the file has one for each of several pools. */
  processId?: string;
}

export interface ProcessUnderTest {
  readonly model: Model;
  /** process.bpmn as it was read. */
  readonly xml: string;
  start(variables?: Variables, at?: StartAt): InstanceUnderTest;
  /** What the instances started so far have passed, all together. */
  coverage(): Coverage;
}

/** Throws the refusal of a deployment where the folder cannot be deployed. */
export async function processUnderTest(
  folder: string,
  circumstances: Circumstances,
): Promise<ProcessUnderTest> {
  const files = await readProcessFolder(folder);
  const model = modelFor(await checkFolder(files), circumstances.processId);
  const world = await worldOf(model, files, circumstances);
  const started: InstanceUnderTest[] = [];
  return {
    model,
    xml: files.files.find(({ name }) => name === processFile)?.content ?? '',
    start: (variables = {}, at = {}) => {
      const instance = new InstanceUnderTest(world, variables, at);
      started.push(instance);
      return instance;
    },
    coverage: () =>
      coverageOf(
        model,
        started.flatMap(({ events }) => events),
      ),
  };
}

async function worldOf(
  model: Model,
  { files }: ProcessFolder,
  { now, calendars = {}, answers = {}, calls = {}, byHand = [] }: Circumstances,
): Promise<World> {
  const known = new Map<string, WorkingCalendar>(
    Object.entries(calendars).map(([id, json]) => [id, parseCalendar(json)]),
  );
  return {
    model,
    now,
    calendar: (id) => known.get(id),
    answerTo: (topic) => answers[topic],
    calls,
    byHand: new Set(byHand),
    decisions: await compileDecisions(files.filter(({ name }) => kindOf(name) === 'decision')),
  };
}

function modelFor(checked: readonly Checked[], processId: string | undefined): Model {
  const models = checked.map(({ model }) => model);
  const [only, ...others] = models.filter((model) => (processId ?? model.processId) === model.processId);
  if (only && others.length === 0) return only;
  const ids = models.map((model) => model.processId).join(', ');
  const named = processId === undefined ? '. Name one as processId' : '';
  throw new Error(`Expected to test ${processId ?? 'one process'}, but the file has ${ids}${named}`);
}

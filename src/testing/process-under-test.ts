import { parseCalendar } from '../calendar/parse-calendar.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { checkFolder, type Checked } from '../definitions/check-folder.ts';
import { processFile } from '../definitions/process-folder.ts';
import { readProcessFolder } from '../definitions/read-process-folder.ts';
import type { Model } from '../engine/model/model.ts';
import type { JobOpened } from '../engine/outcome.ts';
import type { Variables } from '../engine/variables.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { InstanceUnderTest, type StartAt } from './instance-under-test.ts';

// A process as it would be deployed, to be walked by its author's tests: no database, no server, no waiting.
// What it refuses at deployment is refused here, in the same words.

/** Does the work of a topic at once: answers the variables it sets, or throws. */
export type Answer = (job: JobOpened) => Variables;

export interface Circumstances {
  /** When instances start, unless told otherwise. */
  now: Date;
  /** Working calendars by the id that alur:calendar names, as JSON like data/seeds/calendar-layanan.json. */
  calendars?: Readonly<Record<string, unknown>>;
  /** Topic → who does its jobs. A topic without an answer waits for `answerJob`. */
  answers?: Readonly<Record<string, Answer>>;
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
  { now, calendars = {}, answers = {}, processId }: Circumstances,
): Promise<ProcessUnderTest> {
  const files = await readProcessFolder(folder);
  const model = modelFor(await checkFolder(files), processId);
  const known = new Map<string, WorkingCalendar>(
    Object.entries(calendars).map(([id, json]) => [id, parseCalendar(json)]),
  );
  const started: InstanceUnderTest[] = [];
  const world = { model, now, answers, calendar: (id: string) => known.get(id) };
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

function modelFor(checked: readonly Checked[], processId: string | undefined): Model {
  const models = checked.map(({ model }) => model);
  const [only, ...others] = models.filter((model) => (processId ?? model.processId) === model.processId);
  if (only && others.length === 0) return only;
  const ids = models.map((model) => model.processId).join(', ');
  throw new Error(`Expected to test ${processId ?? 'one process'}, but the file has ${ids}`);
}

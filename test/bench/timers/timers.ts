import { setTimeout as passes } from 'node:timers/promises';
import { lanes } from '../../../src/jobs/lanes.ts';
import { nextDueAt } from '../../../src/jobs/next-due-at.ts';
import { read } from '../../../src/persistence/read.ts';
import { latencyOf, summaryOf, type Report, type Settings, type Survey } from '../harness.ts';
import { ProgramProcess } from '../program/program-process.ts';
import { Office } from './office.ts';
import { anEmptyPlace, type Place } from './place.ts';

// Many timers due at one moment, while people go on with their work; and many more that are not due for long.

interface Amounts {
  readonly due: number;
  readonly ahead: number;
  /** Completions in quiet, and at most while timers fire. */
  readonly quiet: number;
  readonly meanwhile: number;
  readonly polls: number;
}

const whole: Amounts = { due: 50_000, ahead: 100_000, quiet: 1_000, meanwhile: 6_000, polls: 400 };
const few: Amounts = { due: 5_000, ahead: 20_000, quiet: 400, meanwhile: 1_000, polls: 100 };

/** Completions before those that are timed, so that what is new to the program is so in neither phase. */
const first = 100;

/** People begin a completion this often: twenty a second are an office of thousands. */
const everyMs = 50;

export async function timers(settings: Settings): Promise<Survey> {
  const place = await anEmptyPlace(settings);
  const amounts = settings.quick ? few : whole;
  return {
    name: settings.database === 'sqlite' ? 'timers' : 'timers-postgresql',
    about: `${inThousands(amounts.due)} timers due at one moment on ${settings.database}, beside ${inThousands(amounts.ahead)} that are due in ten years`,
    async measure() {
      const without = await idle(place, amounts);
      await addAhead(place, amounts);
      const beside = await idle(place, amounts);
      return reportOf(amounts, without, beside, await fire(place, amounts));
    },
    close: () => place.remove(),
  };
}

interface Idle {
  readonly pollMs: readonly number[];
  readonly memory: number;
}

/** What it costs to wait: to see that nothing is due, and to be there. */
async function idle(place: Place, { polls }: Amounts): Promise<Idle> {
  const office = await Office.open(place);
  const pollMs: number[] = [];
  for (let poll = 0; poll < polls; poll++) {
    const begun = performance.now();
    for (const lane of lanes) await nextDueAt(office.app.database, lane);
    pollMs.push(performance.now() - begun);
  }
  await office.app.close();
  const program = await ProgramProcess.start(place.variables);
  const memory = await program.memory();
  await program.stop();
  return { pollMs, memory };
}

async function addAhead(place: Place, { ahead }: Amounts): Promise<void> {
  const office = await Office.open(place);
  await office.addAhead(ahead);
  await office.app.close();
}

interface Fired {
  readonly seconds: number;
  /** Of those that were due: how many have fired, in how many instances, and how many of these have ended. */
  readonly events: number;
  readonly instances: number;
  readonly ended: number;
  readonly quietMs: readonly number[];
  readonly meanwhileMs: readonly number[];
}

async function fire(place: Place, { due, quiet, meanwhile }: Amounts): Promise<Fired> {
  const office = await Office.open(place);
  const { app } = office;
  const people = await office.withTasks(first + quiet + meanwhile);
  await office.addTimers(due);
  await app.start();
  await people.completeUntil(after(first), everyMs);
  const quietMs = await people.completeUntil(after(quiet), everyMs);
  office.comeTheMoment();
  app.worker.wake();
  const begun = performance.now();
  let done = false;
  const working = people.completeUntil(() => done, everyMs);
  while (await isWaiting(app.database)) await passes(200);
  const seconds = (performance.now() - begun) / 1000;
  done = true;
  const meanwhileMs = await working;
  const [fired] = await read<Omit<Fired, 'seconds'>>(app.database, whatFired);
  await app.close();
  return { events: 0, instances: 0, ended: 0, ...fired, seconds, quietMs, meanwhileMs };
}

function after(turns: number): () => boolean {
  let asked = 0;
  return () => ++asked > turns;
}

const ofTimers = `process_id = 'jeda'`;

async function isWaiting(database: Parameters<typeof read>[0]): Promise<boolean> {
  const sql = `SELECT id FROM instances WHERE ${ofTimers} AND state = 'running' LIMIT 1`;
  return (await read(database, sql)).length > 0;
}

const whatFired = `
  SELECT
    (SELECT COUNT(*) FROM history WHERE type = 'timer.fired') AS events,
    (SELECT COUNT(DISTINCT instance_id) FROM history WHERE type = 'timer.fired') AS instances,
    (SELECT COUNT(*) FROM instances WHERE ${ofTimers} AND state = 'completed') AS ended`;

const inThousands = (count: number): string => count.toLocaleString('en');

function reportOf({ due, ahead }: Amounts, without: Idle, beside: Idle, fired: Fired): Report {
  const [quiet, meanwhile] = [latencyOf(fired.quietMs), latencyOf(fired.meanwhileMs)];
  const median = ({ pollMs }: Idle) => summaryOf(pollMs).median;
  const ms = { unit: 'ms' };
  return {
    tables: [
      {
        title: `${inThousands(due)} timers due at one moment`,
        columns: [
          { name: 'seconds', unit: '' },
          { name: 'timers a second', unit: '' },
        ],
        rows: [{ name: 'all have fired', figures: [fired.seconds, due / fired.seconds] }],
      },
      {
        title: `a completion every ${everyMs} ms`,
        columns: [
          { name: 'completions', unit: '' },
          { name: 'p50', ...ms },
          { name: 'p95', ...ms },
          { name: 'p99', ...ms },
        ],
        rows: [
          { name: 'in quiet', figures: [fired.quietMs.length, quiet?.p50, quiet?.p95, quiet?.p99] },
          {
            name: 'while timers fire',
            figures: [fired.meanwhileMs.length, meanwhile?.p50, meanwhile?.p95, meanwhile?.p99],
          },
        ],
      },
      {
        title: `${inThousands(ahead)} timers ten years ahead`,
        columns: [
          { name: 'a poll', ...ms },
          { name: 'memory', unit: 'MiB' },
        ],
        rows: [
          { name: 'without', figures: [median(without), without.memory] },
          { name: 'beside them', figures: [median(beside), beside.memory] },
        ],
      },
    ],
    bounds: [
      { what: 'timers that fired, of those due', measured: fired.events / due, atLeast: 1, atMost: 1 },
      { what: 'instances in which one fired', measured: fired.instances / due, atLeast: 1, atMost: 1 },
      { what: 'instances that went on', measured: fired.ended / due, atLeast: 1, atMost: 1 },
      {
        what: 'p99 of completions, beside quiet',
        measured: (meanwhile?.p99 ?? NaN) / (quiet?.p99 ?? NaN),
        atMost: 3,
      },
      {
        what: 'a poll beside timers ten years ahead',
        measured: median(beside) / median(without),
        atMost: 1.5,
      },
      { what: 'memory beside timers ten years ahead', measured: beside.memory / without.memory, atMost: 1.1 },
    ],
  };
}

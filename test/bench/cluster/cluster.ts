import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, openDatabase, type Database } from '../../../src/persistence/database.ts';
import { takenUpWithinMs } from '../../../src/worker/lease.ts';
import { keep } from '../../support/databases/keep.ts';
import type { Bound, Report, Settings, Survey, Table } from '../harness.ts';
import type { Ground } from './ground.ts';
import { jobsLeft, judge } from './judge.ts';
import { killAndAdd, killEveryMs } from './kill-and-add.ts';
import { nothingTold, type Told } from './load.ts';
import { Programs } from './programs.ts';
import { rateColumns, rateOf } from './rate.ts';
import type { TakeOver } from './take-over.ts';
import { deployTwoTasks } from './two-tasks.ts';

// Processes on one PostgreSQL under load: how much one, two and three of them do, and what is left when one is
// killed every ten seconds and another begun in its place, with one added half-way. The client judges by what it
// was told; the database is read at the end by none of those processes.

const clients = 16;
/** What has not come to its end so long after the last request is stuck. */
const mostQuietMs = 4 * takenUpWithinMs;

export async function cluster({ quick, seconds = quick ? 20 : 120 }: Settings): Promise<Survey> {
  const papers = await mkdtemp(join(tmpdir(), 'alur-bench-cluster-'));
  const { url = '', folder, end } = await keep('durable-postgresql');
  const database = await openDatabase({ url });
  const token = await deployTwoTasks(database);
  const programs = new Programs({ DATA_DIR: papers, DATABASE_URL: url });
  const ground = { database, programs, token, folder };
  const phase = quick ? { warmMs: 2_000, ms: 4_000, clients } : { warmMs: 8_000, ms: 20_000, clients };
  return {
    name: 'cluster',
    about: `${clients} clients over the API; every instance has two user tasks and a job between them`,
    measure: () => survey(ground, phase, seconds * 1000),
    async close() {
      await programs.stopAll();
      await closeDatabase(database);
      await end();
      await rm(papers, { recursive: true, force: true });
    },
  };
}

async function survey(ground: Ground, phase: Parameters<typeof rateOf>[1], killsMs: number): Promise<Report> {
  const rows = [];
  const told = nothingTold();
  for (let count = 1; count <= 3; count += 1) {
    await ground.programs.add();
    rows.push({
      name: `${count} process${count > 1 ? 'es' : ''}`,
      figures: await rateOf(ground, phase, told),
    });
  }
  const before = told.tasks.length;
  const takeOvers = await killAndAdd(ground, { ms: killsMs, clients }, told);
  const quietS = await quiet(ground.database);
  const completions = told.tasks.length - before;
  const title = 'completions a second, and processor time a second of each part';
  return {
    tables: [
      { title, columns: rateColumns, rows },
      killsTable(takeOvers, { completions, resent: told.resent, quietS }),
    ],
    bounds: await boundsOf(ground.database, told, takeOvers),
  };
}

function killsTable(
  takeOvers: readonly TakeOver[],
  { completions, resent, quietS }: { completions: number; resent: number; quietS: number },
): Table {
  const held = takeOvers.map((each) => each.held);
  const last = takeOvers.map(({ lastS }) => lastS);
  return {
    title: `the busiest killed every ${killEveryMs / 1000} s, one added; what it held is promised to go on within ${takenUpWithinMs / 1000} s`,
    columns: [
      { name: 'kills', unit: '' },
      { name: 'completions', unit: '' },
      { name: 'sent again', unit: '' },
      { name: 'jobs held', unit: '' },
      { name: 'kills that held some', unit: '' },
      { name: 'all went on after', unit: 's' },
      { name: 'quiet after', unit: 's' },
    ],
    rows: [
      {
        name: 'three, then four processes',
        figures: [
          takeOvers.length,
          completions,
          resent,
          held.reduce((sum, jobs) => sum + jobs, 0),
          held.filter((jobs) => jobs > 0).length,
          Math.max(0, ...last),
          quietS,
        ],
      },
    ],
  };
}

async function boundsOf(database: Database, told: Told, takeOvers: readonly TakeOver[]): Promise<Bound[]> {
  const found = await judge(database, told);
  const lastS = Math.max(0, ...takeOvers.map((each) => each.lastS));
  return [
    { what: 'completions the client was told of and that are not there', measured: found.lost, atMost: 0 },
    { what: 'starts the client was told of and that are not there', measured: found.lostStarts, atMost: 0 },
    { what: 'tasks, completions, starts or timers that are there twice', measured: found.doubled, atMost: 0 },
    {
      what: 'instances that neither ended nor wait for exactly one task',
      measured: found.stuck,
      atMost: 0,
    },
    { what: 'broken chains of history', measured: found.brokenChains, atMost: 0 },
    {
      what: 'until others had taken up all that a killed process held, at the latest',
      measured: lastS,
      atMost: takenUpWithinMs / 1000,
      unit: 's',
    },
  ];
}

/** Seconds until no job of these instances is left. */
async function quiet(database: Database): Promise<number> {
  const begun = performance.now();
  while ((await jobsLeft(database)) > 0 && performance.now() - begun < mostQuietMs) await pause(200);
  return (performance.now() - begun) / 1000;
}

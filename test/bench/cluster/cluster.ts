import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, openDatabase, type Database } from '../../../src/persistence/database.ts';
import { keep } from '../../support/databases/keep.ts';
import type { Report, Settings, Survey } from '../harness.ts';
import { cpuOf, pidsIn } from './cpu-time.ts';
import { betweenTasks, judge } from './judge.ts';
import { putLoad, type Load } from './load.ts';
import { Programs } from './programs.ts';
import { deployTwoTasks } from './two-tasks.ts';

// Processes on one PostgreSQL under load: how much one, two and three of them do, and what is left when one is
// killed every ten seconds and another begun in its place, with one added half-way. The client judges by what it
// was told; the database is read at the end by none of those processes.

const clients = 16;
const killEveryMs = 10_000;
/** A lease of jobs: what a killed process held goes on after it at the latest (src/worker). */
const leaseSeconds = 30;

interface Ground {
  readonly database: Database;
  readonly programs: Programs;
  readonly token: string;
  readonly folder: string;
}

export async function cluster({ quick }: Settings): Promise<Survey> {
  const papers = await mkdtemp(join(tmpdir(), 'alur-bench-cluster-'));
  const { url = '', folder, end } = await keep('durable-postgresql');
  const database = await openDatabase({ url });
  const token = await deployTwoTasks(database);
  const programs = new Programs({ DATA_DIR: papers, DATABASE_URL: url });
  const ground = { database, programs, token, folder };
  return {
    name: 'cluster',
    about: `${clients} clients over the API; every instance has two user tasks and a job between them`,
    measure: () => survey(ground, quick ? 3_000 : 10_000, quick ? 20_000 : 120_000),
    async close() {
      await programs.stopAll();
      await closeDatabase(database);
      await end();
      await rm(papers, { recursive: true, force: true });
    },
  };
}

async function survey(ground: Ground, rateMs: number, killsMs: number): Promise<Report> {
  const rows = [];
  const told: string[] = [];
  for (let count = 1; count <= 3; count += 1) {
    await ground.programs.add();
    rows.push({
      name: `${count} process${count > 1 ? 'es' : ''}`,
      figures: await rateOf(ground, rateMs, told),
    });
  }
  const kills = await killAndAdd(ground, killsMs, told);
  const stuckFor = await quiet(ground.database);
  const found = await judge(ground.database, told);
  return {
    tables: [
      {
        title: 'completions a second, and processor time a second of each part',
        columns: [
          { name: 'completions', unit: '/s' },
          { name: 'programs', unit: 'CPU' },
          { name: 'PostgreSQL', unit: 'CPU' },
          { name: 'client', unit: 'CPU' },
        ],
        rows,
      },
      {
        title: `one killed every ${killEveryMs / 1000} s for ${killsMs / 1000} s, one added`,
        columns: [
          { name: 'kills', unit: '' },
          { name: 'completions', unit: '' },
          { name: 'sent again', unit: '' },
          { name: 'quiet after', unit: 's' },
        ],
        rows: [
          { name: 'three, then four processes', figures: [kills.kills, kills.told, kills.resent, stuckFor] },
        ],
      },
    ],
    bounds: [
      { what: 'completions the client was told of and that are not there', measured: found.lost, atMost: 0 },
      { what: 'tasks or completions that are there twice', measured: found.doubled, atMost: 0 },
      { what: 'instances that neither ended nor wait for one task', measured: found.stuck, atMost: 0 },
      { what: 'broken chains of history', measured: found.brokenChains, atMost: 0 },
      {
        what: 'until the work of a killed process went on',
        measured: kills.slowestS,
        atMost: leaseSeconds,
        unit: 's',
      },
    ],
  };
}

async function rateOf({ programs, token, folder }: Ground, ms: number, told: string[]): Promise<number[]> {
  const used = () => [
    cpuOf(programs.running.map(({ child }) => child.pid)),
    cpuOf(pidsIn(folder)),
    cpuOf([process.pid]),
  ];
  const load = putLoad(programs, token, clients);
  await pause(ms / 5); // warm
  const [before, from, begun] = [used(), load.told.length, performance.now()];
  await pause(ms);
  const seconds = (performance.now() - begun) / 1000;
  const done = load.told.length - from;
  const after = used();
  await load.stop();
  told.push(...load.told);
  return [done / seconds, ...after.map((value, part) => (value - (before[part] ?? 0)) / seconds)];
}

async function killAndAdd({ database, programs, token }: Ground, ms: number, told: string[]) {
  const load: Load = putLoad(programs, token, clients);
  const waits: Promise<number>[] = [];
  const until = performance.now() + ms;
  let hasAdded = false;
  while (performance.now() < until) {
    await pause(Math.min(killEveryMs, until - performance.now()));
    await programs.killOne();
    waits.push(untilGoneOn(database));
    await programs.add();
    if (hasAdded || performance.now() < until - ms / 2) continue;
    hasAdded = true;
    await programs.add();
  }
  await load.stop();
  told.push(...load.told);
  const slowestS = Math.max(0, ...(await Promise.all(waits)));
  return { kills: waits.length, told: load.told.length, resent: load.resent, slowestS };
}

/** Seconds until everything that waited for a job at this moment has been brought on. */
async function untilGoneOn(database: Database): Promise<number> {
  const begun = performance.now();
  const waiting = await betweenTasks(database);
  for (let now = waiting; [...waiting].some((id) => now.has(id)); now = await betweenTasks(database)) {
    if (performance.now() - begun > 4 * leaseSeconds * 1000) break;
    await pause(200);
  }
  return (performance.now() - begun) / 1000;
}

/** Seconds until no instance waits for a job any more, or four leases: what waits then is stuck. */
const quiet = (database: Database): Promise<number> => untilGoneOn(database);

import { createApp, type App } from '../../src/app.ts';
import type { Actor } from '../../src/identity/actor.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { createLog, type Log } from '../../src/kernel/log.ts';
import { nextDueAt } from '../../src/jobs/next-due-at.ts';
import { read } from '../../src/persistence/read.ts';
import { runDueJobs } from '../../src/worker/run-due-jobs.ts';
import { demoPerson } from './demo-person.ts';
import { aCopyOf, anEmptyPlace, configOf, type Making, type Place } from './databases/place.ts';

// The whole program as `npm start` composes it, with the shipped processes and demo people, on a database of
// its own and a clock that the test sets. Jobs run when the test says so.

export interface Program {
  readonly app: App;
  readonly clock: { now(): Date; set(at: string): void };
  as(username: string): Promise<Actor>;
  /** Runs everything that is due now, and what follows from it. */
  drainJobs(): Promise<void>;
  /** Sets the clock to `at`, stopping at each moment on the way at which something is due. */
  passTimeUntil(at: string): Promise<void>;
  rows<Row>(sql: string, ...params: string[]): Promise<Row[]>;
  close(): Promise<void>;
}

interface Setting {
  /** Hears the start too: the program seeds and deploys anew. */
  readonly log?: Log;
  /** Hears what comes after the start, which is then that of a copy. */
  readonly logOfUse?: Log;
  /** Makes the database that is there before the program starts. */
  readonly prepare?: Making;
}

export async function aProgram(
  startAt = '2026-11-23T02:00:00.000Z',
  setting: Setting = {},
): Promise<Program> {
  const place = await placeFor(startAt, setting);
  let now = new Date(startAt);
  const clock = { now: () => now, set: (at: string) => void (now = new Date(at)) };
  const app = await startOn(place, clock, setting.log ?? setting.logOfUse);
  const drainJobs = async () => {
    while ((await runDueJobs(app.worker)) > 0);
  };
  return {
    app,
    clock,
    drainJobs,
    as: (username) => demoPerson(app.database, username, clock.now()),
    async passTimeUntil(at) {
      await drainJobs();
      for (
        let due = await nextDueAt(app.database);
        due && due <= new Date(at);
        due = await nextDueAt(app.database)
      ) {
        if (due > now) now = due;
        await drainJobs();
      }
      now = new Date(at);
    },
    rows: (sql, ...params) => read(app.database, sql, params),
    async close() {
      await app.close();
      await place.remove();
    },
  };
}

/** What programs under test seal with. */
export const testKey = Buffer.alloc(32, 7);

/** Seeding and deploying take longer than most tests: they are done once for each moment of starting. */
async function placeFor(startAt: string, { log, prepare }: Setting): Promise<Place> {
  if (log === undefined && prepare === undefined)
    return aCopyOf(`program-${Date.parse(startAt)}`, async (place) => {
      const app = await startOn(place, { now: () => new Date(startAt) });
      await app.close();
    });
  const place = await anEmptyPlace();
  await prepare?.(place);
  return place;
}

/** Starts it on what is there, beside others or not; the caller closes it. */
export function startOn(place: Place, clock: Clock, log = createLog('silent')): Promise<App> {
  const config = {
    ...configOf(place),
    databasePool: 10,
    processes: 1,
    drainSeconds: 0,
    port: 0,
    baseUrl: 'http://localhost',
    production: true,
    logLevel: 'silent',
    sessionSecret: 'a'.repeat(40),
    masterKey: testKey,
    smtpUrl: undefined,
    maxSteps: undefined,
  };
  const passwordCost = { memoryKib: 64, passes: 1 };
  return createApp({ config, clock, log, root: process.cwd(), passwordCost });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/kernel/clock.ts';
import { closeDatabase, openDatabase, type Database } from '../../src/persistence/database.ts';

/** A new database in a temporary file for each test of the suite. */
export function aDatabase(): () => Database {
  let folder: string;
  let database: Database;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alur-'));
    database = await openDatabase({ file: join(folder, 'test.sqlite') });
  });
  afterEach(async () => {
    await closeDatabase(database);
    await rm(folder, { recursive: true, force: true });
  });
  return () => database;
}

/** A clock that stands still until the test moves it. */
export function aClock(at: string): Clock & { forward(ms: number): void } {
  let now = Date.parse(at);
  return {
    now: () => new Date(now),
    forward(ms) {
      now += ms;
    },
  };
}

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;

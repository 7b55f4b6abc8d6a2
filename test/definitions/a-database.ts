import type { Clock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/persistence/database.ts';
import * as support from '../support/database.ts';

/** A new database for each test of the suite. */
export function aDatabase(): () => Database {
  let opened: support.TestDatabase;
  beforeEach(async () => void (opened = await support.aDatabase()));
  afterEach(() => opened.remove());
  return () => opened.database;
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

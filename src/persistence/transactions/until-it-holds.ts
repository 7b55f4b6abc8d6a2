import { setTimeout } from 'node:timers/promises';
import type { Dialect } from '../dialect.ts';
import { StaleRow } from './stale-row.ts';

// An outermost transaction that lost against another is done again from the start: its work reads anew, so
// that it decides on what is true now. What ran after a commit never runs twice, since nothing was committed.

const mostAttempts = 6;
// A key that exists may have come between a look and an insert, and then the next look finds it; or it has
// been there all the time.
const mostForAKey = 3;
const longestWaitMs = 20;

export async function untilItHolds<T>(dialect: Dialect, attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (made >= allowedFor(dialect, error)) throw error;
      await setTimeout(Math.random() * longestWaitMs * made);
    }
  }
}

/** Whether the whole transaction has to be done again, also when part of it would go on without what failed. */
export const isLost = (dialect: Dialect, error: unknown): boolean =>
  error instanceof StaleRow || dialect.isLost(error);

function allowedFor(dialect: Dialect, error: unknown): number {
  if (isLost(dialect, error)) return mostAttempts;
  return dialect.mayBeARace(error) ? mostForAKey : 1;
}

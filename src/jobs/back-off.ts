import { Duration } from 'luxon';
import { Rejection } from '../kernel/rejection.ts';

// When a job that failed is tried again: 10 s, 20 s, 40 s … at most an hour, or the cycle of its element.

const firstWaitMs = 10_000;
const longestWaitMs = 60 * 60_000;

export const defaultMaxAttempts = 10;

/** The wait after the given attempt (1 = the first) failed. */
export function waitAfter(attempt: number, retryAfterMs: number | undefined): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt - 1, 30));
}

export interface Retries {
  maxAttempts: number;
  retryAfterMs: number | undefined;
}

/** `R3/PT10M` (camunda:failedJobRetryTimeCycle): three attempts in all, ten minutes between them. */
export function parseRetryCycle(cycle: string): Retries {
  const [, count, interval = ''] = /^R(\d+)\/(P.+)$/.exec(cycle.trim()) ?? [];
  const retryAfterMs = Duration.fromISO(interval).toMillis();
  if (!count || !(retryAfterMs >= 0))
    throw new Rejection('invalid', `read the retry cycle "${cycle}"`, 'it is not like R3/PT10M');
  return { maxAttempts: Math.max(1, Number(count)), retryAfterMs };
}

import { Rejection } from '../kernel/rejection.ts';
import { readRetryCycle, type Retries } from '../kernel/retry-cycle.ts';

// When a job that failed is tried again: 10 s, 20 s, 40 s … at most an hour, or the cycle of its element.

const firstWaitMs = 10_000;
const longestWaitMs = 60 * 60_000;

const defaultMaxAttempts = 10;

/** The wait after the given attempt (1 = the first) failed. */
export function waitAfter(attempt: number, waitsMs: readonly number[] = []): number {
  const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt - 1, 30));
  return waitsMs[attempt - 1] ?? waitsMs.at(-1) ?? grown;
}

/** For a cycle that the rules of deployment and the engine have let pass. */
function parseRetryCycle(cycle: string): Retries {
  const retries = readRetryCycle(cycle);
  if (!retries) throw new Rejection('invalid', `read the retry cycle "${cycle}"`, 'it is not like R3/PT10M');
  return retries;
}

/** How often work is tried, and the waits between, where its element may say nothing of it. */
export function retriesFor(cycle: string | undefined): {
  maxAttempts: number;
  waitsMs: readonly number[] | undefined;
} {
  return cycle === undefined
    ? { maxAttempts: defaultMaxAttempts, waitsMs: undefined }
    : parseRetryCycle(cycle);
}

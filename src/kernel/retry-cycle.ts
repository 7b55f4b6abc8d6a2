import { Duration } from 'luxon';

/** How often work is tried in all, and the wait between two attempts. */
export interface Retries {
  maxAttempts: number;
  retryAfterMs: number;
}

/** `R3/PT10M` (camunda:failedJobRetryTimeCycle): three attempts, ten minutes between them. Undefined where it is not like that. */
export function readRetryCycle(cycle: string): Retries | undefined {
  const [, count, interval = ''] = /^R(\d{1,6})\/(P.+)$/.exec(cycle.trim()) ?? [];
  const retryAfterMs = Duration.fromISO(interval).toMillis();
  if (count === undefined || !(retryAfterMs >= 0)) return undefined;
  return { maxAttempts: Math.max(1, Number(count)), retryAfterMs };
}

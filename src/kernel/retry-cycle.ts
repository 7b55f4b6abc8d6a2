import { Duration } from 'luxon';

/** How often work is tried in all, and the waits between two attempts; the last one stands for all after it. */
export interface Retries {
  maxAttempts: number;
  waitsMs: readonly number[];
}

/**
 * camunda:failedJobRetryTimeCycle: `R3/PT10M`, three attempts, ten minutes between them; or the waits themselves,
 * `PT1M,PT5M`, which is three attempts. Undefined where it is not like that.
 */
export function readRetryCycle(cycle: string): Retries | undefined {
  const [, count, interval] = /^R(\d{1,6})\/(P.+)$/.exec(cycle.trim()) ?? [];
  const intervals = interval === undefined ? cycle.split(',') : [interval];
  const waitsMs = intervals.map((text) => Duration.fromISO(text.trim()).toMillis());
  if (!waitsMs.every((ms) => ms >= 0)) return undefined;
  return { maxAttempts: count === undefined ? waitsMs.length + 1 : Math.max(1, Number(count)), waitsMs };
}

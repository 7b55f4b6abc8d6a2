import { plainClock } from '../../engine/timers/timer-clock.ts';
import { readDuration } from '../../engine/timers/timing.ts';
import { Stuck } from '../../engine/run/stuck.ts';
import { Rejection } from '../../kernel/rejection.ts';

/** When a message that lives so long, an ISO 8601 duration or milliseconds, is gone. Throws invalid for anything else. */
export function expiryOf(ttl: string | number, publishedAt: Date): Date {
  try {
    return typeof ttl === 'string'
      ? plainClock.after(publishedAt, readDuration(ttl)).at
      : plainClock.plus(publishedAt, positive(ttl)).at;
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    throw new Rejection('invalid', 'let the message wait', error.message);
  }
}

function positive(ms: number): number {
  if (Number.isSafeInteger(ms) && ms > 0) return ms;
  throw new Stuck(`${ms} is not a whole number of milliseconds greater than 0`);
}

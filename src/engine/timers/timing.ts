import { DateTime, Duration } from 'luxon';
import { Stuck } from '../run/stuck.ts';

// ISO 8601 as BPMN timers write it. What cannot be read exactly is refused, never guessed: a date and time
// without a zone would fire hours early or late depending on where the server stands.

export interface Cycle {
  every: string;
  /** Undefined: for ever. */
  times?: number;
  start?: Date;
}

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$/;

/** A date and time with its zone, e.g. 2026-11-30T15:45:00+07:00. */
export function readInstant(text: string): Date {
  const instant = zoned.test(text) ? DateTime.fromISO(text) : undefined;
  if (instant?.isValid) return instant.toJSDate();
  throw new Stuck(`"${text}" is not a date and time with a zone, such as 2026-11-30T15:45:00+07:00`);
}

/** Checks an ISO 8601 duration longer than nothing and gives it back. */
export function readDuration(text: string): string {
  const duration = /^P/.test(text) ? Duration.fromISO(text) : undefined;
  if (duration?.isValid && duration.toMillis() > 0) return text;
  throw new Stuck(`"${text}" is not an ISO 8601 duration longer than nothing, such as P5D or PT4H`);
}

/** R3/PT10M, R/P1D, or R3/2026-11-30T08:00:00+07:00/P1D. */
export function readCycle(text: string): Cycle {
  const [repeat = '', ...rest] = text.split('/');
  const times = /^R(\d*)$/.exec(repeat)?.[1];
  const every = rest.at(-1);
  if (times === undefined || times === '0' || every === undefined || rest.length > 2) {
    throw new Stuck(`"${text}" is not an ISO 8601 repetition, such as R3/PT10M`);
  }
  return {
    every: readDuration(every),
    ...(times !== '' && { times: Number(times) }),
    ...(rest.length === 2 && rest[0] !== undefined && { start: readInstant(rest[0]) }),
  };
}

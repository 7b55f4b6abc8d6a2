import { DateTime, Duration } from 'luxon';
import { Remembered } from '../../kernel/remembered.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import { Stuck } from '../run/stuck.ts';

// ISO 8601 as BPMN timers write it. What cannot be read exactly is refused, never guessed; a date and time
// without a zone is one of the calendar's zone, or of the office, wherever the server stands.

const wholeDate = /^\d{4}-?(\d{2}-?\d{2}|W\d{2}(-?[1-7])?|\d{3})(T\S+)?$/;

/** 2026-11-30T15:45:00+07:00, 2026-11-30T15:45, 2026-11-30 (its beginning), or the same by week, 2026-W49-1. */
export function readInstant(text: string, zone: string = officeZone): Date {
  const instant = wholeDate.test(text) ? DateTime.fromISO(text, { zone }) : undefined;
  if (instant?.isValid) return instant.toJSDate();
  throw new Stuck(`"${text}" is not a date and time, such as 2026-11-30T15:45:00+07:00`);
}

/** Checks an ISO 8601 duration longer than nothing and gives it back. */
export const readDuration = (text: string): string => durations.of(text, () => checkedDuration(text));

const durations = new Remembered<string>(500);

function checkedDuration(text: string): string {
  const duration = /^P/.test(text) ? Duration.fromISO(text) : undefined;
  if (duration?.isValid && duration.toMillis() > 0) return text;
  throw new Stuck(`"${text}" is not an ISO 8601 duration longer than nothing, such as P5D or PT4H`);
}

export interface Span {
  /** Undefined: from now. */
  start?: Date;
  /** Undefined: over at `start`. */
  span?: string;
}

/** P5D, or an interval: 2026-11-30T08:00:00+07:00/P5D, and one that says its end, P5D/2026-11-30. */
export function readSpan(text: string, zone?: string): Span {
  const [first = '', last, ...more] = text.split('/');
  if (more.length > 0) throw new Stuck(`"${text}" is not an ISO 8601 interval, such as 2026-11-30/P5D`);
  if (last === undefined) return { span: readDuration(first) };
  if (last.startsWith('P')) return { start: readInstant(first, zone), span: readDuration(last) };
  if (first.startsWith('P')) readDuration(first);
  else readInstant(first, zone);
  return { start: readInstant(last, zone) };
}

export interface Cycle {
  every: string;
  /** Undefined: for ever. */
  times?: number;
  start?: Date;
  /** The last turn. */
  end?: Date;
}

/** R3/PT10M, R/P1D, R3/2026-11-30T08:00:00+07:00/P1D, R3/P1D/2026-11-30 (the last turn), or R/2026-11-30/2026-12-01. */
export function readCycle(text: string, zone?: string): Cycle {
  const [repeat = '', first, last, ...more] = text.split('/');
  const times = /^R(-1|\d{0,9})$/.exec(repeat)?.[1];
  if (times === undefined || times === '0' || first === undefined || more.length > 0) {
    throw new Stuck(
      `"${text}" is not an ISO 8601 repetition, such as R3/PT10M, or a cron expression, such as 0 0/5 * * * ?`,
    );
  }
  return {
    ...intervalIn(first, last, zone),
    ...(times !== '' && times !== '-1' && { times: Number(times) }),
  };
}

function intervalIn(first: string, last: string | undefined, zone?: string): Omit<Cycle, 'times'> {
  if (last === undefined) return { every: readDuration(first) };
  if (first.startsWith('P')) return { every: readDuration(first), end: readInstant(last, zone) };
  const start = readInstant(first, zone);
  if (last.startsWith('P')) return { every: readDuration(last), start };
  const seconds = (readInstant(last, zone).getTime() - start.getTime()) / 1000;
  return { every: readDuration(`PT${seconds}S`), start };
}

/** In milliseconds, where it has one: days, and whatever is longer, differ in length. */
export function fixedLengthOf(every: string): number | undefined {
  const duration = Duration.fromISO(every);
  const { years, quarters, months, weeks, days } = duration;
  return [years, quarters, months, weeks, days].some((part) => part !== 0) ? undefined : duration.toMillis();
}

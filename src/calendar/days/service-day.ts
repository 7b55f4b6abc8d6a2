import { Rejection } from '../../kernel/rejection.ts';
import { hoursOn } from './hours-on.ts';
import type { LocalDate, WorkingCalendar } from '../working-calendar.ts';
import { weekdays } from '../working-calendar.ts';
import { firstYear, lastYear } from './year-range.ts';
import { dateMs, wallClockOn } from './zoned-instant.ts';

// A date of a calendar with its openings as instants. Zones and holidays are worked out once a date and
// remembered as long as the calendar lives. Dates follow each other without gap or overlap, whatever the
// zone does: a date ends at the instant the next one starts.

export interface ServiceDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly date: LocalDate;
  readonly year: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly openings: readonly Interval[];
  readonly workingMs: number;
}

/** From an instant up to, and without, another; in milliseconds since the epoch. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const mondayOffset = 3; // 1970-01-01 was a Thursday
const minutesOfDate = 1440;
const firstNumber = Date.UTC(firstYear, 0, 1) / dateMs;
const lastNumber = Date.UTC(lastYear, 11, 31) / dateMs;
const known = new WeakMap<WorkingCalendar, Map<number, ServiceDay>>();

/** The date on which an instant falls, on the wall clock of the calendar's zone. */
export function serviceDayOf(calendar: WorkingCalendar, at: number): ServiceDay {
  let day = serviceDay(calendar, Math.floor(at / dateMs));
  while (at < day.startsAt) day = serviceDay(calendar, day.number - 1);
  while (at >= day.endsAt) day = serviceDay(calendar, day.number + 1);
  return day;
}

export function serviceDay(calendar: WorkingCalendar, number: number): ServiceDay {
  const days = known.get(calendar) ?? new Map<number, ServiceDay>();
  const day = days.get(number) ?? workOut(calendar, number);
  if (days.size === 0) known.set(calendar, days);
  if (!days.has(number)) days.set(number, day);
  return day;
}

function workOut(calendar: WorkingCalendar, number: number): ServiceDay {
  refuseOutside(number);
  const date = new Date(number * dateMs).toISOString().slice(0, 10);
  const wallClock = wallClockOn(calendar.zone, number);
  const [startsAt, endsAt] = [wallClock(0), wallClock(minutesOfDate)];
  const openings = hoursOn(calendar, date, weekdays[(number + mondayOffset) % 7] ?? 'monday')
    .map(({ fromMinute, toMinute }) => ({ from: wallClock(fromMinute), to: wallClock(toMinute) }))
    .filter(({ from, to }) => from < to); // the clock may leave out an opening, or the whole date
  const workingMs = openings.reduce((sum, { from, to }) => sum + to - from, 0);
  return { number, date, year: Number(date.slice(0, 4)), startsAt, endsAt, openings, workingMs };
}

function refuseOutside(number: number): void {
  if (number >= firstNumber && number <= lastNumber) return;
  const reach = `only the years ${firstYear} to ${lastYear} can be counted`;
  throw new Rejection(
    'invalid',
    'count working time',
    Number.isNaN(number) ? 'the instant is not a date' : reach,
  );
}

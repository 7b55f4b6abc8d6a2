import type { ClosedDay, WorkingCalendar } from '../working-calendar.ts';
import { withYear } from './covered-years.ts';

// A list of days, such as a decree of three ministers, against the days of a calendar. A day of the list is the
// same occasion as one of the calendar where the date is the same; a list speaks only about its own years, and not
// about days that the office closed on its own.

export interface Comparison {
  added: ClosedDay[];
  changed: { from: ClosedDay; to: ClosedDay }[];
  same: ClosedDay[];
  /** Public holidays and joint leave of the years of the list that are not in it. */
  missing: ClosedDay[];
  years: number[];
}

export interface Wishes {
  removeMissing: boolean;
  /** The years of the list are complete with it. */
  coverYears: boolean;
}

export function compareDays(calendar: WorkingCalendar, listed: readonly ClosedDay[]): Comparison {
  const found: Comparison = { added: [], changed: [], same: [], missing: [], years: yearsOf(listed) };
  for (const day of listed) {
    const known = calendar.closedDays.find(({ on, name }) => on === day.on && name === day.name);
    const before = known ?? calendar.closedDays.find((each) => isOnlyOn(calendar, listed, each, day));
    if (!before) found.added.push(day);
    else if (textOf(before) === textOf(day)) found.same.push(before);
    else found.changed.push({ from: before, to: day });
  }
  const spokenOf = new Set([...found.same, ...found.changed.map(({ from }) => from)]);
  found.missing = calendar.closedDays.filter(
    (day) => day.kind !== 'closure' && found.years.includes(yearOf(day)) && !spokenOf.has(day),
  );
  return found;
}

/** The calendar with the list taken in. */
export function withListedDays(
  calendar: WorkingCalendar,
  listed: readonly ClosedDay[],
  { removeMissing, coverYears }: Wishes,
): WorkingCalendar {
  const { added, changed, missing, years } = compareDays(calendar, listed);
  const gone = new Set([...changed.map(({ from }) => from), ...(removeMissing ? missing : [])]);
  const kept = calendar.closedDays.filter((day) => !gone.has(day));
  const taken: WorkingCalendar = {
    ...calendar,
    closedDays: [...kept, ...added, ...changed.map(({ to }) => to)],
  };
  return coverYears ? years.reduce((so, year) => withYear(so, year, true), taken) : taken;
}

/** One renamed: the only one of its date, on both sides. */
const isOnlyOn = (
  { closedDays }: WorkingCalendar,
  listed: readonly ClosedDay[],
  each: ClosedDay,
  day: ClosedDay,
): boolean =>
  each.on === day.on &&
  closedDays.filter(({ on }) => on === day.on).length === 1 &&
  listed.filter(({ on }) => on === day.on).length === 1;

const textOf = ({ on, kind, name, decree = '' }: ClosedDay): string =>
  JSON.stringify([on, kind, name, decree]);

const yearOf = ({ on }: ClosedDay): number => Number(on.slice(0, 4));

const yearsOf = (days: readonly ClosedDay[]): number[] => [...new Set(days.map(yearOf))].sort();

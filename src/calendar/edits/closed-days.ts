import { Rejection } from '../../kernel/rejection.ts';
import type { ClosedDay, WorkingCalendar } from '../working-calendar.ts';

// Edits return another calendar and change none; whether the result is one is judged where it is stored. A closed
// day is known by its date and name together: two occasions may fall on one date.

export type DayKey = Pick<ClosedDay, 'on' | 'name'>;

export const withDay = (calendar: WorkingCalendar, day: ClosedDay): WorkingCalendar => ({
  ...calendar,
  closedDays: [...calendar.closedDays, day],
});

/** Throws not-found where the calendar has no such day. */
export function withoutDay(calendar: WorkingCalendar, day: DayKey): WorkingCalendar {
  const closedDays = calendar.closedDays.filter((each) => !isDay(each, day));
  if (closedDays.length < calendar.closedDays.length) return { ...calendar, closedDays };
  const attempt = `change the closed day ${day.on} ${day.name}`;
  throw new Rejection('not-found', attempt, 'the calendar has no such day');
}

/** The day in the place of another. */
export const withDayChanged = (
  calendar: WorkingCalendar,
  { from, to }: { from: DayKey; to: ClosedDay },
): WorkingCalendar => withDay(withoutDay(calendar, from), to);

export const isDay = (one: DayKey, other: DayKey): boolean => one.on === other.on && one.name === other.name;

import { Rejection } from '../../kernel/rejection.ts';
import type { HoursOverride, LocalDate, WorkingCalendar } from '../working-calendar.ts';

// The hours of a week, and other hours between two dates (Ramadan).

export const withWeeklyHours = (
  calendar: WorkingCalendar,
  weeklyHours: WorkingCalendar['weeklyHours'],
): WorkingCalendar => ({ ...calendar, weeklyHours });

export const withOverride = (calendar: WorkingCalendar, override: HoursOverride): WorkingCalendar => ({
  ...calendar,
  overrides: [...calendar.overrides, override],
});

/** Overrides never overlap, so the first date tells which. Throws not-found. */
export function withoutOverride(calendar: WorkingCalendar, from: LocalDate): WorkingCalendar {
  const overrides = calendar.overrides.filter((each) => each.from !== from);
  if (overrides.length < calendar.overrides.length) return { ...calendar, overrides };
  throw new Rejection('not-found', `remove the hours from ${from}`, 'the calendar has no such hours');
}

import type { Hours, WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingDaysAndTimeBetween } from '../../calendar/counting/working-days-and-time-between.ts';

// Working time in the units a person counts in: whole working days, then hours and minutes.

export interface WorkingSpan {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const minuteMs = 60_000;

/** The working time in [from, to[. */
export function workingSpan(calendar: WorkingCalendar, from: Date, to: Date): WorkingSpan {
  const { days, ms } = workingDaysAndTimeBetween(calendar, from, to);
  return { days, ...hoursAndMinutes(ms) };
}

/** Working time that belongs to no dates (a paused clock), told in days of the calendar's full length. */
export function spanOfMs(calendar: WorkingCalendar, ms: number): WorkingSpan {
  const fullDayMs = longestDayMs(calendar);
  return { days: Math.floor(ms / fullDayMs), ...hoursAndMinutes(ms % fullDayMs) };
}

export const isEmptySpan = ({ days, hours, minutes }: WorkingSpan): boolean => days + hours + minutes === 0;

function hoursAndMinutes(ms: number) {
  const minutes = Math.floor(ms / minuteMs);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function longestDayMs({ weeklyHours }: WorkingCalendar): number {
  const minutesOf = (hours: Hours) =>
    hours.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
  return Math.max(...Object.values(weeklyHours).map(minutesOf)) * minuteMs;
}

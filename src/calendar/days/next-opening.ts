import { openDayAfter } from './open-day.ts';
import { serviceDayOf } from './service-day.ts';
import type { WorkingCalendar } from '../working-calendar.ts';

/**
 * The first instant, not before the given one, at which the office is open: the instant itself when it
 * is. At exactly closing time, or when the break begins, the office is closed.
 * @throws Rejection 'invalid' when the calendar is closed for good.
 */
export function nextOpening(calendar: WorkingCalendar, at: Date): Date {
  const instant = at.getTime();
  for (let day = serviceDayOf(calendar, instant); ; day = openDayAfter(calendar, day)) {
    const opening = day.openings.find(({ to }) => instant < to);
    if (opening) return new Date(Math.max(opening.from, instant));
  }
}

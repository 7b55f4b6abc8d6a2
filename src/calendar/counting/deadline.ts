import { serviceDayOf } from '../days/service-day.ts';
import type { Deadline, WorkingCalendar } from '../working-calendar.ts';

// Whether a count can be trusted: beyond the years whose closed days are decreed it is provisional, and
// is counted again when the decree is out.

export const deadlineAt = (calendar: WorkingCalendar, from: Date, at: number): Deadline => {
  const instant = new Date(at);
  return { at: instant, provisional: isProvisional(calendar, from, instant) };
};

/** Whether a year touched between two instants, in [from, to[, is one the calendar does not cover. */
export function isProvisional(calendar: WorkingCalendar, from: Date, to: Date): boolean {
  const first = serviceDayOf(calendar, from.getTime()).year;
  const last = serviceDayOf(calendar, Math.max(from.getTime(), to.getTime() - 1)).year;
  for (let year = first; year <= last; year += 1) if (!calendar.coveredYears.includes(year)) return true;
  return false;
}

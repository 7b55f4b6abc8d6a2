import { closingOf, openDayAfter } from '../days/open-day.ts';
import type { ServiceDay } from '../days/service-day.ts';
import { serviceDayOf } from '../days/service-day.ts';
import type { LocalDate, WorkingCalendar } from '../working-calendar.ts';

// The day something counts as received: its own date when that is a working day and the office has not
// closed yet, else the next working day. At exactly closing time the office has closed.

/** @throws Rejection 'invalid' when the calendar is closed for good. */
export const effectiveReceipt = (calendar: WorkingCalendar, at: Date): LocalDate =>
  dayOfReceipt(calendar, at).date;

export function dayOfReceipt(calendar: WorkingCalendar, at: Date): ServiceDay {
  const day = serviceDayOf(calendar, at.getTime());
  return at.getTime() < closingOf(day) ? day : openDayAfter(calendar, day);
}

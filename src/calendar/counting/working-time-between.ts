import type { ServiceDay } from '../days/service-day.ts';
import { serviceDay, serviceDayOf } from '../days/service-day.ts';
import type { WorkingCalendar } from '../working-calendar.ts';

// How long the office was, or will be, open between two instants.

/** Milliseconds of open hours in [from, to[; 0 when `to` is not after `from`. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  return daysBetween(calendar, from, to).reduce((sum, day) => sum + timeWithin(day, from, to), 0);
}

/** The dates from one instant to the other, both included, open or not. */
export function daysBetween(calendar: WorkingCalendar, from: Date, to: Date): ServiceDay[] {
  const days: ServiceDay[] = [];
  const last = serviceDayOf(calendar, to.getTime()).number;
  for (let number = serviceDayOf(calendar, from.getTime()).number; number <= last; number += 1)
    days.push(serviceDay(calendar, number));
  return days;
}

/** The part of a date's open hours that lies in [from, to[. */
export function timeWithin(day: ServiceDay, from: Date, to: Date): number {
  let ms = 0;
  for (const opening of day.openings)
    ms += Math.max(0, Math.min(opening.to, to.getTime()) - Math.max(opening.from, from.getTime()));
  return ms;
}

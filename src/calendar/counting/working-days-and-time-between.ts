import type { WorkingCalendar } from '../working-calendar.ts';
import { daysBetween, timeWithin } from './working-time-between.ts';

// Working time as a person counts it, for "sisa 2 hari kerja 3 jam" and "terlambat 3 jam kerja". A working
// day is a date all of whose open hours lie between the two instants, however long they are: a short
// Friday is one. What lies on dates cut by either end is time. Both cut dates together may hold more than
// a day's hours; they stay hours, because days of different length have no common measure.

export interface WorkingDaysAndTime {
  readonly days: number;
  readonly ms: number;
}

/** In [from, to[; nothing when `to` is not after `from`. For lateness: from the due instant to now. */
export function workingDaysAndTimeBetween(
  calendar: WorkingCalendar,
  from: Date,
  to: Date,
): WorkingDaysAndTime {
  let [days, ms] = [0, 0];
  for (const day of daysBetween(calendar, from, to)) {
    const within = timeWithin(day, from, to);
    if (within > 0 && within === day.workingMs) days += 1;
    else ms += within;
  }
  return { days, ms };
}

import { addDuration } from './add-duration.ts';
import { addWorkingTime } from './add-working-time.ts';
import { isProvisional } from './deadline.ts';
import { closingOf, openDayAfter } from '../days/open-day.ts';
import { parseDuration } from '../reading/parse-duration.ts';
import { serviceDayOf } from '../days/service-day.ts';
import type { Deadline, WorkingCalendar } from '../working-calendar.ts';

/**
 * When a cycle is due again, counted from when it was due last (not from when it fired). Here the last
 * due date is day 0 even though its office hours have ended: addDuration would take that instant as an
 * arrival after hours, and R/P1D would fall on every second working day.
 * @throws Rejection 'invalid' as addDuration does.
 */
export function nextInCycle(calendar: WorkingCalendar, lastDueAt: Date, isoDuration: string): Deadline {
  const { days, ms } = parseDuration(isoDuration);
  if (days === undefined || days === 0) return addDuration(calendar, lastDueAt, isoDuration);
  let day = serviceDayOf(calendar, lastDueAt.getTime());
  for (let counted = 0; counted < days; counted += 1) day = openDayAfter(calendar, day);
  const { at } = addWorkingTime(calendar, new Date(closingOf(day)), ms);
  return { at, provisional: isProvisional(calendar, lastDueAt, at) };
}

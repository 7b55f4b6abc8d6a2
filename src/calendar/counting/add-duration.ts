import { addWorkingDays } from './add-working-days.ts';
import { addWorkingTime } from './add-working-time.ts';
import { isProvisional } from './deadline.ts';
import { parseDuration } from '../reading/parse-duration.ts';
import type { Deadline, WorkingCalendar } from '../working-calendar.ts';

/**
 * What a timer of this calendar means by an ISO duration: P5D is five working days by the counting rules,
 * PT4H is four hours of service, P1DT2H is two hours of service after the first working day has ended.
 * @throws Rejection 'invalid' for weeks, months, years, and what is no duration.
 */
export function addDuration(calendar: WorkingCalendar, from: Date, isoDuration: string): Deadline {
  const { days, ms } = parseDuration(isoDuration);
  if (days === undefined || (days === 0 && ms > 0)) return addWorkingTime(calendar, from, ms);
  const { at } = addWorkingTime(calendar, addWorkingDays(calendar, from, days).at, ms);
  return { at, provisional: isProvisional(calendar, from, at) };
}

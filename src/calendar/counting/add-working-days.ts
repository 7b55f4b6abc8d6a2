import { Rejection } from '../../kernel/rejection.ts';
import { deadlineAt } from './deadline.ts';
import { dayOfReceipt } from './effective-receipt.ts';
import { closingOf, openDayAfter } from '../days/open-day.ts';
import type { Deadline, WorkingCalendar } from '../working-calendar.ts';

// "5 hari kerja": the day of receipt is day 0, day 1 is the next working day, and the deadline is the end
// of service hours of day N (the usual administrative counting; the office's standard leaves it open).

/**
 * @param days whole working days; 0 is the end of service hours of the day of receipt.
 * @throws Rejection 'invalid' for a fraction, a negative number, or beyond the years that can be counted.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Date, days: number): Deadline {
  if (!Number.isSafeInteger(days) || days < 0)
    throw new Rejection('invalid', `add ${days} working days`, 'only whole days, 0 or more, can be added');
  let day = dayOfReceipt(calendar, from);
  for (let counted = 0; counted < days; counted += 1) day = openDayAfter(calendar, day);
  return deadlineAt(calendar, from, closingOf(day));
}

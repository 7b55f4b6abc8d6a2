import { Rejection } from '../../kernel/rejection.ts';
import { deadlineAt } from './deadline.ts';
import { openDayAfter } from '../days/open-day.ts';
import { serviceDayOf } from '../days/service-day.ts';
import type { Deadline, WorkingCalendar } from '../working-calendar.ts';

// Service time, counted only while the office is open. The deadline is the earliest instant by which that
// much has passed, so what fills a day exactly is due when the office closes, not when it opens again.
// That makes a paused clock exact: adding back what workingTimeBetween said was left gives the same due
// instant, also when the pause began at closing time and nothing was left.

/**
 * @param ms whole milliseconds of working time, 0 or more.
 * @throws Rejection 'invalid' for any other amount, or beyond the years that can be counted.
 */
export function addWorkingTime(calendar: WorkingCalendar, from: Date, ms: number): Deadline {
  if (!Number.isSafeInteger(ms) || ms < 0)
    throw new Rejection(
      'invalid',
      `add ${ms} ms of working time`,
      'only whole milliseconds, 0 or more, can be added',
    );
  return deadlineAt(calendar, from, instantAfter(calendar, from.getTime(), ms));
}

function instantAfter(calendar: WorkingCalendar, from: number, ms: number): number {
  let left = ms;
  // One millisecond back, so that an office that closes at 24:00 is still closing at that midnight.
  for (let day = serviceDayOf(calendar, from - 1); ; day = openDayAfter(calendar, day)) {
    for (const opening of day.openings) {
      if (from > opening.to) continue;
      const start = Math.max(opening.from, from);
      if (left <= opening.to - start) return start + left;
      left -= opening.to - start;
    }
  }
}

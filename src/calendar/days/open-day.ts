import { Rejection } from '../../kernel/rejection.ts';
import type { ServiceDay } from './service-day.ts';
import { serviceDay } from './service-day.ts';
import type { WorkingCalendar } from '../working-calendar.ts';

// Days with open hours, in order. The search is bounded: a calendar that is closed for good (its only
// hours lie in an override that is over) refuses instead of looking for ever.

const closedDaysBound = 3 * 366;

export const isOpenDay = (day: ServiceDay): boolean => day.openings.length > 0;

/** The instant a day with open hours closes; a closed day closes as it starts. */
export const closingOf = (day: ServiceDay): number => day.openings.at(-1)?.to ?? day.startsAt;

/** @throws Rejection 'invalid' when three years go by without any open hours. */
export function openDayAfter(calendar: WorkingCalendar, { number, date }: ServiceDay): ServiceDay {
  for (let next = number + 1; next <= number + closedDaysBound; next += 1) {
    const day = serviceDay(calendar, next);
    if (isOpenDay(day)) return day;
  }
  const obstacle = `calendar "${calendar.name}" has none in the ${closedDaysBound} days that follow`;
  throw new Rejection('invalid', `find service hours after ${date}`, obstacle);
}

import { isOpenDay } from '../days/open-day.ts';
import type { ServiceDay } from '../days/service-day.ts';
import { serviceDay, serviceDayOf } from '../days/service-day.ts';
import type { LocalDate, WorkingCalendar } from '../working-calendar.ts';
import { dateMs } from '../days/zoned-instant.ts';

// Questions about dates: which one it is in the office, whether it is worked, how many are in a year.

export const localDateOf = (calendar: WorkingCalendar, at: Date): LocalDate =>
  serviceDayOf(calendar, at.getTime()).date;

export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  isOpenDay(serviceDay(calendar, Date.parse(date) / dateMs));

export function workingDaysIn(calendar: WorkingCalendar, year: number): LocalDate[] {
  const days: ServiceDay[] = [];
  const after = Date.UTC(year + 1, 0, 1) / dateMs;
  for (let number = Date.UTC(year, 0, 1) / dateMs; number < after; number += 1)
    days.push(serviceDay(calendar, number));
  return days.filter(isOpenDay).map(({ date }) => date);
}

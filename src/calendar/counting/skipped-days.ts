import { isOpenDay } from '../days/open-day.ts';
import { serviceDay } from '../days/service-day.ts';
import type { ClosedDay, LocalDate, WorkingCalendar } from '../working-calendar.ts';
import { dateMs } from '../days/zoned-instant.ts';

/** A date that a count goes over: because of closed days or, where there are none, of the hours of its week. */
export interface SkippedDay {
  readonly on: LocalDate;
  readonly because: readonly ClosedDay[];
  /** Hours that hold between two dates leave it closed. */
  readonly override?: string;
}

/** The dates without open hours, from one date to another, both included. */
export function skippedDays(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let number = Date.parse(from) / dateMs; number <= Date.parse(to) / dateMs; number += 1) {
    const day = serviceDay(calendar, number);
    if (isOpenDay(day)) continue;
    const because = calendar.closedDays.filter(({ on }) => on === day.date);
    const override = calendar.overrides.find((each) => each.from <= day.date && day.date <= each.to);
    skipped.push({ on: day.date, because, ...(override && { override: override.name }) });
  }
  return skipped;
}

import type { WorkingCalendar } from '../working-calendar.ts';

/** Whether the closed days of a year are all decreed: what reaches into any other year is provisional. */
export const withYear = (calendar: WorkingCalendar, year: number, isCovered: boolean): WorkingCalendar => ({
  ...calendar,
  coveredYears: [...calendar.coveredYears.filter((each) => each !== year), ...(isCovered ? [year] : [])].sort(
    (one, other) => one - other,
  ),
});

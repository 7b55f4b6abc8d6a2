import type { Hours, LocalDate, Weekday, WorkingCalendar } from '../working-calendar.ts';

// Which hours hold on a date: a closed day wins over a dated override, that over the weekly hours.

export function hoursOn(calendar: WorkingCalendar, date: LocalDate, weekday: Weekday): Hours {
  if (calendar.closedDays.some(({ on }) => on === date)) return [];
  const override = calendar.overrides.find(({ from, to }) => from <= date && date <= to);
  return override?.hours[weekday] ?? calendar.weeklyHours[weekday];
}

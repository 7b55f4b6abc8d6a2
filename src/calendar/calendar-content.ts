import type { z } from 'zod';
import type { calendarSchema } from './reading/calendar-schema.ts';
import type { Hours, WorkingCalendar } from './working-calendar.ts';
import { weekdays } from './working-calendar.ts';

/** A calendar as the JSON that parseCalendar reads, days and overrides in order of their dates. */
export function calendarContent(calendar: WorkingCalendar): z.input<typeof calendarSchema> {
  const { name, zone, weeklyHours, overrides, closedDays, coveredYears } = calendar;
  return {
    name,
    zone,
    weeklyHours: {
      monday: hoursAsText(weeklyHours.monday),
      tuesday: hoursAsText(weeklyHours.tuesday),
      wednesday: hoursAsText(weeklyHours.wednesday),
      thursday: hoursAsText(weeklyHours.thursday),
      friday: hoursAsText(weeklyHours.friday),
      saturday: hoursAsText(weeklyHours.saturday),
      sunday: hoursAsText(weeklyHours.sunday),
    },
    overrides: overrides
      .map((override) => ({ ...override, hours: hoursOfOverride(override.hours) }))
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    coveredYears: [...coveredYears].sort((one, other) => one - other),
    closedDays: [...closedDays].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  };
}

const hoursOfOverride = (hours: WorkingCalendar['overrides'][number]['hours']) =>
  Object.fromEntries(
    weekdays.flatMap((weekday) => {
      const given = hours[weekday];
      return given === undefined ? [] : [[weekday, hoursAsText(given)]];
    }),
  );

/** "08:00-12:00" for each stretch. */
export const hoursAsText = (hours: Hours): string[] =>
  hours.map(({ fromMinute, toMinute }) => `${clock(fromMinute)}-${clock(toMinute)}`);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

import { hoursAsText } from './calendar-content.ts';
import type { ClosedDay, HoursOverride, Weekday, WorkingCalendar } from './working-calendar.ts';
import { weekdays } from './working-calendar.ts';

// What an administrator changed, in the parts that a person speaks of. A day that was renamed is one taken out and
// one put in.

export interface CalendarDifference {
  daysAdded: ClosedDay[];
  daysRemoved: ClosedDay[];
  hours: { weekday: Weekday; before: string[]; after: string[] }[];
  overridesAdded: HoursOverride[];
  overridesRemoved: HoursOverride[];
  yearsAdded: number[];
  yearsRemoved: number[];
}

export const calendarDifference = (before: WorkingCalendar, after: WorkingCalendar): CalendarDifference => ({
  daysAdded: without(after.closedDays, before.closedDays, dayText),
  daysRemoved: without(before.closedDays, after.closedDays, dayText),
  hours: weekdays
    .map((weekday) => ({
      weekday,
      before: hoursAsText(before.weeklyHours[weekday]),
      after: hoursAsText(after.weeklyHours[weekday]),
    }))
    .filter((hours) => hours.before.join() !== hours.after.join()),
  overridesAdded: without(after.overrides, before.overrides, overrideText),
  overridesRemoved: without(before.overrides, after.overrides, overrideText),
  yearsAdded: without(after.coveredYears, before.coveredYears, String),
  yearsRemoved: without(before.coveredYears, after.coveredYears, String),
});

function without<T>(these: readonly T[], those: readonly T[], textOf: (each: T) => string): T[] {
  const known = new Set(those.map(textOf));
  return these.filter((each) => !known.has(textOf(each)));
}

const dayText = ({ on, kind, name, decree = '' }: ClosedDay): string =>
  JSON.stringify([on, kind, name, decree]);

const overrideText = ({ name, from, to, hours, decree = '' }: HoursOverride): string =>
  JSON.stringify([name, from, to, decree, weekdays.map((weekday) => hours[weekday])]);

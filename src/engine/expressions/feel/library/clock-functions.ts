import { FeelDateTime, FeelTime, type FeelDate } from 'feelin';
import { isEqual } from '../values/equal.ts';
import { kindOf } from '../values/kind-of.ts';
import { takes } from './built-in.ts';

// Parts of a day in words, and `is` (DMN 1.5, 10.3.4.6 and 10.3.4.9).

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

const ofDay = (work: (day: ReturnType<FeelDate['unwrap']>) => unknown) =>
  takes([
    'date: date|date and time',
    (date: FeelDate | FeelDateTime) =>
      work(date instanceof FeelDateTime ? date.unwrap().toPlainDate() : date.unwrap()),
  ]);

/** The same time is not the same where it is written in another zone. */
function isSame(one: unknown, other: unknown): boolean {
  if (kindOf(one) !== kindOf(other)) return false;
  if (one instanceof FeelTime && other instanceof FeelTime)
    return one.unwrap().equals(other.unwrap()) && zoneIn(one) === zoneIn(other);
  if (one instanceof FeelDateTime && other instanceof FeelDateTime)
    return one.unwrap().equals(other.unwrap()) && zoneIn(one) === zoneIn(other);
  return isEqual(one, other);
}

const zoneIn = ({ zone }: FeelTime | FeelDateTime): string | null => (zone === 'UTC' ? '+00:00' : zone);

export const clockFunctions = {
  'day of year': ofDay((day) => day.dayOfYear),
  'day of week': ofDay((day) => days[day.dayOfWeek - 1]),
  'month of year': ofDay((day) => months[day.month - 1]),
  'week of year': ofDay((day) => day.weekOfYear),
  is: takes(['value1: any, value2: any', isSame]),
};

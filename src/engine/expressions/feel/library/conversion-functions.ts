import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { secondsOf } from '../values/instants.ts';
import { dateFrom, dateTimeFrom, durationFrom, timeFrom } from '../values/parse-clock.ts';
import { textOf } from '../values/text-of.ts';
import { takes } from './built-in.ts';
import { numberFrom } from './number-from.ts';
import { yearsAndMonths } from './years-and-months.ts';

// From one type to another (DMN 1.5, 10.3.4.1).

const dayOf = (from: FeelDate | FeelDateTime): FeelDate =>
  from instanceof FeelDate ? from : new FeelDate(from.unwrap().toPlainDate());

const digits = (number: number, length: number): string => String(Math.abs(number)).padStart(length, '0');

function dateOf(year: number, month: number, day: number): FeelDate | null {
  return dateFrom(`${year < 0 ? '-' : ''}${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

/** A day begins at midnight in UTC. */
function clockOf(from: FeelTime | FeelDateTime | FeelDate): FeelTime | null {
  if (from instanceof FeelTime) return from;
  if (from instanceof FeelDate) return timeFrom('00:00:00Z');
  return new FeelTime(from.unwrap().toPlainTime(), from.zone);
}

function timeOf(hour: number, minute: number, second: number, offset?: FeelDuration): FeelTime | null {
  if (second < 0 || second >= 60) return null;
  const whole = Math.floor(second);
  const rest = second === whole ? '' : (second - whole).toFixed(9).slice(1);
  const clock = [hour, minute, whole].map((number) => digits(number, 2)).join(':');
  return timeFrom(`${clock}${rest}${offset ? zoneOf(secondsOf(offset)) : ''}`);
}

function zoneOf(seconds: number): string {
  const [size, sign] = [Math.trunc(Math.abs(seconds)), seconds < 0 ? '-' : '+'];
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 ? [size % 60] : [])];
  return size === 0 ? 'Z' : sign + parts.map((number) => digits(number, 2)).join(':');
}

const together = (date: FeelDate | FeelDateTime, time: FeelTime): FeelDateTime =>
  new FeelDateTime(dayOf(date).unwrap().toPlainDateTime(time.unwrap()), time.zone);

export const conversionFunctions = {
  number: takes(['from: string, grouping separator: any, decimal separator: any', numberFrom]),
  string: takes(['from: any', textOf]),
  date: takes(
    ['from: string', dateFrom],
    ['from: date|date and time', dayOf],
    ['year: number, month: number, day: number', dateOf],
  ),
  time: takes(
    ['from: string', timeFrom],
    ['from: time|date and time|date', clockOf],
    ['hour: number, minute: number, second: number, offset?: days and time duration', timeOf],
  ),
  'date and time': takes(['from: string', dateTimeFrom], ['date: date|date and time, time: time', together]),
  duration: takes(['from: string', durationFrom]),
  'years and months duration': takes(['from: date|date and time, to: date|date and time', yearsAndMonths]),
};

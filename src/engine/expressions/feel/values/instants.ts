import { type FeelDate, FeelDateTime, type FeelDuration, type FeelTime, parseDate } from 'feelin';

// Days, times and durations as numbers that can be compared and subtracted.

const zero = parseDate('1970-01-01')?.unwrap();
type Clock = FeelDate | FeelTime | FeelDateTime;

export const isZoned = (value: FeelTime | FeelDateTime): boolean => value.zone !== null;

/** Milliseconds since 1970, in UTC where the value has no zone of its own. Times are of the first day. */
export function millisecondsOf(value: Clock): number {
  const local = localOf(value);
  const zone = 'zone' in value ? value.zone : null;
  const offset = /^([+-])(\d\d):(\d\d):(\d\d)$/.exec(zone ?? '');
  // Temporal knows offsets of whole minutes only.
  if (offset) return local.toZonedDateTime('UTC').epochMilliseconds - secondsIn(offset) * 1000;
  return local.toZonedDateTime(zone ?? 'UTC').epochMilliseconds;
}

const secondsIn = ([, sign, hours, minutes, seconds]: RegExpExecArray): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));

function localOf(value: Clock) {
  if (value instanceof FeelDateTime) return value.unwrap();
  const inner = value.unwrap();
  if ('year' in inner) return inner.toPlainDateTime();
  if (!zero) throw new Error('Expected 1970-01-01 to be a date, but it is not');
  return zero.toPlainDateTime(inner);
}

export function monthsIn(value: FeelDuration): number {
  const { years, months } = value.unwrap();
  return years * 12 + months;
}

export function secondsOf(value: FeelDuration): number {
  const { days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds } = value.unwrap();
  const whole = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return whole + milliseconds / 1e3 + microseconds / 1e6 + nanoseconds / 1e9;
}

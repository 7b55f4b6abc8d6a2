import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { ofSeconds } from './durations.ts';
import { millisecondsOf } from './instants.ts';
import { isYearsAndMonths } from './kind-of.ts';

// Parts of dates, times, durations and ranges (DMN 1.5, table 65). Null where the value has no such part.

export function partOf(value: unknown, name: string): unknown {
  if (value instanceof FeelDate) return part(dayParts, value, name);
  if (value instanceof FeelTime) return part(timeParts, value, name);
  if (value instanceof FeelDateTime) return part(dayParts, value, name) ?? part(timeParts, value, name);
  if (value instanceof FeelDuration)
    return part(isYearsAndMonths(value) ? monthParts : secondParts, value, name);
  return value instanceof FeelRange ? part(rangeParts, value, name) : null;
}

const part = <Value>(parts: Parts<Value>, value: Value, name: string): unknown =>
  (Object.hasOwn(parts, name) ? parts[name]?.(value) : null) ?? null;

type Parts<Value> = Readonly<Record<string, ((value: Value) => unknown) | undefined>>;

const dayParts: Parts<FeelDate | FeelDateTime> = {
  year: (value) => value.unwrap().year,
  month: (value) => value.unwrap().month,
  day: (value) => value.unwrap().day,
  weekday: (value) => value.unwrap().dayOfWeek,
};

const timeParts: Parts<FeelTime | FeelDateTime> = {
  hour: (value) => value.unwrap().hour,
  minute: (value) => value.unwrap().minute,
  second: (value) => value.unwrap().second,
  'time offset': (value) => (value.zone === null ? null : offsetOf(value)),
  timezone: ({ zone }) => (zone === null || zone === 'UTC' || /^[+-]/.test(zone) ? null : zone),
};

/** What the clock on the wall shows more than the one in UTC. */
function offsetOf(value: FeelTime | FeelDateTime): unknown {
  const local = value instanceof FeelTime ? new FeelTime(value.unwrap()) : new FeelDateTime(value.unwrap());
  return ofSeconds((millisecondsOf(local) - millisecondsOf(value)) / 1000);
}

const monthParts: Parts<FeelDuration> = {
  years: (value) => value.unwrap().years,
  months: (value) => value.unwrap().months,
};

const secondParts: Parts<FeelDuration> = {
  days: (value) => value.unwrap().days,
  hours: (value) => value.unwrap().hours,
  minutes: (value) => value.unwrap().minutes,
  seconds: (value) => value.unwrap().seconds + value.unwrap().milliseconds / 1000,
};

const rangeParts: Parts<FeelRange> = {
  start: (range) => range.start as unknown,
  end: (range) => range.end as unknown,
  'start included': (range) => range['start included'],
  'end included': (range) => range['end included'],
};

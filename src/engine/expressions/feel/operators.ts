import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { spendOn } from './steps.ts';
import { decimal } from './values/decimal.ts';
import { ofMonths, ofSeconds } from './values/durations.ts';
import { isZoned, millisecondsOf, monthsIn, secondsOf } from './values/instants.ts';
import { isYearsAndMonths } from './values/kind-of.ts';
import { moved } from './values/moved.ts';

// Arithmetic (DMN 1.5, 10.3.2.5 and tables 55 to 59). Null for every pair of types that the standard does not name.

export type Binary = (a: unknown, b: unknown) => unknown;

const areNumbers = (a: unknown, b: unknown): boolean => typeof a === 'number' && typeof b === 'number';

export const plus: Binary = (a, b) => {
  if (areNumbers(a, b)) return decimal((a as number) + (b as number));
  if (typeof a === 'string' && typeof b === 'string') return spendOn(a + b);
  if (a instanceof FeelDuration && b instanceof FeelDuration) return together(a, b, 1);
  if (b instanceof FeelDuration) return moved(a, b, 1);
  return a instanceof FeelDuration ? moved(b, a, 1) : null;
};

export const minus: Binary = (a, b) => {
  if (areNumbers(a, b)) return decimal((a as number) - (b as number));
  if (a instanceof FeelDuration && b instanceof FeelDuration) return together(a, b, -1);
  return b instanceof FeelDuration ? moved(a, b, -1) : apart(a, b);
};

function together(a: FeelDuration, b: FeelDuration, sign: 1 | -1): FeelDuration | null {
  if (isYearsAndMonths(a) !== isYearsAndMonths(b)) return null;
  return isYearsAndMonths(a)
    ? ofMonths(monthsIn(a) + sign * monthsIn(b))
    : ofSeconds(secondsOf(a) + sign * secondsOf(b));
}

/** What lies between two times, or between two days; a day begins at midnight in UTC, or where the other is local. */
function apart(a: unknown, b: unknown): FeelDuration | null {
  if (a instanceof FeelTime && b instanceof FeelTime) return isZoned(a) === isZoned(b) ? between(a, b) : null;
  if (!(a instanceof FeelDate || a instanceof FeelDateTime)) return null;
  if (!(b instanceof FeelDate || b instanceof FeelDateTime)) return null;
  if (a instanceof FeelDateTime && b instanceof FeelDateTime && isZoned(a) !== isZoned(b)) return null;
  return between(a, b);
}

const between = (
  a: FeelDate | FeelTime | FeelDateTime,
  b: FeelDate | FeelTime | FeelDateTime,
): FeelDuration | null => ofSeconds((millisecondsOf(a) - millisecondsOf(b)) / 1000);

export const times: Binary = (a, b) => {
  if (areNumbers(a, b)) return decimal((a as number) * (b as number));
  if (a instanceof FeelDuration && typeof b === 'number') return scaled(a, b);
  return b instanceof FeelDuration && typeof a === 'number' ? scaled(b, a) : null;
};

export const over: Binary = (a, b) => {
  if (areNumbers(a, b)) return b === 0 ? null : decimal((a as number) / (b as number));
  if (!(a instanceof FeelDuration)) return null;
  if (typeof b === 'number') return b === 0 ? null : scaled(a, 1 / b);
  if (!(b instanceof FeelDuration) || isYearsAndMonths(a) !== isYearsAndMonths(b)) return null;
  const measure = isYearsAndMonths(a) ? monthsIn : secondsOf;
  return measure(b) === 0 ? null : decimal(measure(a) / measure(b));
};

/** Months stay whole months. */
const scaled = (value: FeelDuration, factor: number): FeelDuration | null =>
  isYearsAndMonths(value)
    ? ofMonths(Math.trunc(Number((monthsIn(value) * factor).toPrecision(15))))
    : ofSeconds(secondsOf(value) * factor);

export const power: Binary = (a, b) => (areNumbers(a, b) ? decimal((a as number) ** (b as number)) : null);

export const negated = (a: unknown): unknown => {
  if (typeof a === 'number') return a === 0 ? 0 : -a;
  return a instanceof FeelDuration ? scaled(a, -1) : null;
};

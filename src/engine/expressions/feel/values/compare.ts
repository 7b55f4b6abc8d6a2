import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { isZoned, millisecondsOf, monthsIn, secondsOf } from './instants.ts';
import { isYearsAndMonths, kindOf } from './kind-of.ts';

// FEEL's own idea of less and more (DMN 1.5, 10.3.2.8, table 54): within one type, and only where it has an order.

/** Below 0, 0 or above 0; undefined where the two have no order. */
export function compare(one: unknown, other: unknown): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one === other ? 0 : one < other ? -1 : 1;
  return typeof one === 'object' && kindOf(one) === kindOf(other) ? compareOnClock(one, other) : undefined;
}

function compareOnClock(one: unknown, other: unknown): number | undefined {
  if (one instanceof FeelDuration && other instanceof FeelDuration) {
    const measure = isYearsAndMonths(one) ? monthsIn : secondsOf;
    return measure(one) - measure(other);
  }
  if (one instanceof FeelDate && other instanceof FeelDate)
    return millisecondsOf(one) - millisecondsOf(other);
  if (one instanceof FeelTime && other instanceof FeelTime) return compareClocks(one, other);
  if (one instanceof FeelDateTime && other instanceof FeelDateTime) return compareClocks(one, other);
  return undefined;
}

/** A local time and one of a zone have no order. */
const compareClocks = (one: FeelTime | FeelDateTime, other: FeelTime | FeelDateTime): number | undefined =>
  isZoned(one) === isZoned(other) ? millisecondsOf(one) - millisecondsOf(other) : undefined;

export const isLess = (one: unknown, other: unknown): boolean => (compare(one, other) ?? 0) < 0;

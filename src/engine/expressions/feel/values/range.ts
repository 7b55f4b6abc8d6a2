import { FeelRange } from 'feelin';
import { compare } from './compare.ts';
import { kindOf } from './kind-of.ts';

// Ranges (DMN 1.5, 10.3.2.7). An end that is null is open: `> 5` as a value is (5..).

interface Ends {
  start: unknown;
  end: unknown;
  startIn: boolean;
  endIn: boolean;
}

export const rangeOf = ({ start, end, startIn, endIn }: Ends): FeelRange =>
  new FeelRange({
    start: start ?? null,
    end: end ?? null,
    'start included': startIn,
    'end included': endIn,
    valueType: kindOf(start ?? end),
  });

/** Null where the value cannot be compared with the ends, and where both ends are open. */
export function contains(range: FeelRange, value: unknown): boolean | null {
  if (value instanceof FeelRange) return containsRange(range, value);
  if (value === null || (range.start === null && range.end === null)) return null;
  const above = isWithin(range.start, range['start included'], value, 1);
  const below = isWithin(range.end, range['end included'], value, -1);
  if (above === null || below === null) return null;
  return above && below;
}

/** `side` 1: the end is the start, and the value lies above it. */
function isWithin(end: unknown, isIncluded: boolean, value: unknown, side: 1 | -1): boolean | null {
  if (end === null) return true;
  const order = compare(value, end);
  if (order === undefined) return null;
  return order === 0 ? isIncluded : order * side > 0;
}

function containsRange(outer: FeelRange, inner: FeelRange): boolean | null {
  const above = isEndWithin(outer, inner, 'start', 1);
  const below = isEndWithin(outer, inner, 'end', -1);
  if (above === null || below === null) return null;
  return above && below;
}

function isEndWithin(outer: FeelRange, inner: FeelRange, end: 'start' | 'end', side: 1 | -1): boolean | null {
  if (outer[end] === null) return true;
  if (inner[end] === null) return false;
  const order = compare(inner[end], outer[end]);
  if (order === undefined) return null;
  return order === 0 ? outer[`${end} included`] || !inner[`${end} included`] : order * side > 0;
}

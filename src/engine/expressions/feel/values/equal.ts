import { FeelRange } from 'feelin';
import { compare } from './compare.ts';
import { isContext, kindOf, type Context } from './kind-of.ts';

// FEEL's own idea of equal (DMN 1.5, 10.3.2.8, table 53): null is equal to null alone, and values of different
// types can be neither equal nor unequal.

export function equal(one: unknown, other: unknown): boolean | null {
  const kind = kindOf(one);
  const otherKind = kindOf(other);
  if (kind === 'null' || otherKind === 'null') return kind === otherKind;
  if (kind !== otherKind) return areItemAndList(one, other);
  if (typeof one !== 'object') return one === other;
  if (Array.isArray(one) && Array.isArray(other)) return areListsEqual(one, other);
  if (one instanceof FeelRange && other instanceof FeelRange) return areRangesEqual(one, other);
  if (isContext(one) && isContext(other)) return areContextsEqual(one, other);
  return kind === 'function' ? one === other : compare(one, other) === 0;
}

/** A list of one is equal to its item. */
function areItemAndList(one: unknown, other: unknown): boolean | null {
  if (Array.isArray(one) && one.length === 1) return equal(one[0], other);
  return Array.isArray(other) && other.length === 1 ? equal(one, other[0]) : null;
}

export const isEqual = (one: unknown, other: unknown): boolean => equal(one, other) === true;

const areListsEqual = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => isEqual(item, other[index]));

const areRangesEqual = (one: FeelRange, other: FeelRange): boolean =>
  isEqual(one.start, other.start) &&
  isEqual(one.end, other.end) &&
  one['start included'] === other['start included'] &&
  one['end included'] === other['end included'];

function areContextsEqual(one: Context, other: Context): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}

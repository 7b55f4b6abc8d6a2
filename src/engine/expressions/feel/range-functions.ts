import { FeelFunction, isRange } from 'feelin';
import { isEqual, isIn, isLess } from './compare.ts';

// The relations of ranges that feelin does not have (DMN 1.5, 10.3.4.7, table 78). Where a point may stand for a
// range, the standard gives the point a meaning of its own. Null for what is neither.

interface Range {
  start: unknown;
  end: unknown;
  'start included': boolean;
  'end included': boolean;
}

type Relation = (one: Range, other: Range) => boolean;

const startsIn = (range: Range): boolean => range['start included'];
const endsIn = (range: Range): boolean => range['end included'];

const beginsBefore: Relation = (one, other) =>
  isLess(one.start, other.start) || (isEqual(one.start, other.start) && startsIn(one) && !startsIn(other));
const reachesInto: Relation = (one, other) =>
  isLess(other.start, one.end) || (isEqual(one.end, other.start) && endsIn(one) && startsIn(other));
const endsWithin: Relation = (one, other) =>
  isLess(one.end, other.end) || (isEqual(one.end, other.end) && (!endsIn(one) || endsIn(other)));
const beginsWithin: Relation = (one, other) =>
  isLess(other.start, one.start) || (isEqual(one.start, other.start) && (!startsIn(one) || startsIn(other)));
const sameEnd: Relation = (one, other) => isEqual(one.end, other.end) && endsIn(one) === endsIn(other);
const sameStart: Relation = (one, other) =>
  isEqual(one.start, other.start) && startsIn(one) === startsIn(other);

const overlapsBefore: Relation = (one, other) =>
  beginsBefore(one, other) && reachesInto(one, other) && endsWithin(one, other);

const ofRanges = (one: unknown, other: unknown, holds: Relation): boolean | null =>
  isRange(one) && isRange(other) ? holds(one, other) : null;

function finishes(one: unknown, other: unknown): boolean | null {
  if (!isRange(other)) return null;
  if (isRange(one)) return sameEnd(one, other) && beginsWithin(one, other);
  return endsIn(other) && isEqual(one, other.end);
}

function starts(one: unknown, other: unknown): boolean | null {
  if (!isRange(other)) return null;
  if (isRange(one)) return sameStart(one, other) && endsWithin(one, other);
  return startsIn(other) && isEqual(one, other.start);
}

function coincides(one: unknown, other: unknown): boolean | null {
  if (isRange(one) !== isRange(other)) return null;
  return isRange(one) && isRange(other) ? sameStart(one, other) && sameEnd(one, other) : isEqual(one, other);
}

const during = (one: unknown, range: unknown): boolean | null => {
  if (!isRange(range)) return null;
  return isRange(one) ? beginsWithin(one, range) && endsWithin(one, range) : isIn(one, range);
};

const relation = (holds: (one: unknown, other: unknown) => boolean | null, names: [string, string]) =>
  new FeelFunction((one: unknown, other: unknown) => holds(one ?? null, other ?? null), names);

export const rangeFunctions: Readonly<Record<string, FeelFunction>> = {
  'overlaps before': relation((a, b) => ofRanges(a, b, overlapsBefore), ['range1', 'range2']),
  'overlaps after': relation((a, b) => ofRanges(b, a, overlapsBefore), ['range1', 'range2']),
  finishes: relation(finishes, ['range1', 'range2']),
  'finished by': relation((a, b) => finishes(b, a), ['range1', 'range2']),
  starts: relation(starts, ['range1', 'range2']),
  'started by': relation((a, b) => starts(b, a), ['range1', 'range2']),
  during: relation(during, ['range1', 'range2']),
  coincides: relation(coincides, ['range1', 'range2']),
};

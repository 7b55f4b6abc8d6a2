import { FeelRange } from 'feelin';
import { isLess } from '../values/compare.ts';
import { isEqual } from '../values/equal.ts';
import { contains } from '../values/range.ts';
import { takes, type Work } from './built-in.ts';
import { rangeFrom } from './range-from.ts';

// The relations of ranges and points (DMN 1.5, 10.3.4.7, table 78), after Allen. A point is a range of one where
// the standard lets it stand for one. Null for what is neither.

type Relation = (one: FeelRange, other: FeelRange) => boolean;

const startsIn = (range: FeelRange): boolean => range['start included'];
const endsIn = (range: FeelRange): boolean => range['end included'];

const endsBefore: Relation = (one, other) =>
  isLess(one.end, other.start) || (isEqual(one.end, other.start) && !(endsIn(one) && startsIn(other)));
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
const meets: Relation = (one, other) => isEqual(one.end, other.start) && endsIn(one) && startsIn(other);
const overlaps: Relation = (one, other) => reachesInto(one, other) && reachesInto(other, one);
const overlapsBefore: Relation = (one, other) =>
  beginsBefore(one, other) && reachesInto(one, other) && endsWithin(one, other);
const finishes: Relation = (one, other) => sameEnd(one, other) && beginsWithin(one, other);
const starts: Relation = (one, other) => sameStart(one, other) && endsWithin(one, other);
const isDuring: Relation = (one, other) => beginsWithin(one, other) && endsWithin(one, other);
const coincide: Relation = (one, other) => sameStart(one, other) && sameEnd(one, other);

const converse =
  (relation: Relation): Relation =>
  (one, other) =>
    relation(other, one);

const point = (value: unknown): FeelRange =>
  new FeelRange({ start: value, end: value, 'start included': true, 'end included': true, valueType: null });

const asRange = (value: unknown): FeelRange => (value instanceof FeelRange ? value : point(value));

const related = (relation: Relation) =>
  takes(['range1: range, range2: range', (one: FeelRange, other: FeelRange) => relation(one, other)]);

/** Of any two, or of those where one has to be a range, under each pair of names that the standard gives them. */
const relatedAny = (relation: Relation, ...pairs: readonly string[]) =>
  takes(
    ...pairs.map((pair): [string, Work] => [
      pair,
      (one: unknown, other: unknown) =>
        one === null || other === null ? null : relation(asRange(one), asRange(other)),
    ]),
  );

const anyTwo = [
  'point1: any, point2: any', 'point: any, range: range', 'range: range, point: any', 'range1: range, range2: range',
] as const; // prettier-ignore
const inRange = ['point: any, range: range', 'range1: range, range2: range'] as const;
const ofRange = ['range: range, point: any', 'range1: range, range2: range'] as const;

export const rangeFunctions = {
  before: relatedAny(endsBefore, ...anyTwo),
  after: relatedAny(converse(endsBefore), ...anyTwo),
  meets: related(meets),
  'met by': related(converse(meets)),
  overlaps: related(overlaps),
  'overlaps before': related(overlapsBefore),
  'overlaps after': related(converse(overlapsBefore)),
  finishes: relatedAny(finishes, ...inRange),
  'finished by': relatedAny(converse(finishes), ...ofRange),
  includes: takes(['range: range, point: any', contains], ['range1: range, range2: range', contains]),
  during: relatedAny(isDuring, ...inRange),
  starts: relatedAny(starts, ...inRange),
  'started by': relatedAny(converse(starts), ...ofRange),
  coincides: relatedAny(coincide, 'point1: any, point2: any', 'range1: range, range2: range'),
  range: takes(['from: string', rangeFrom]),
};

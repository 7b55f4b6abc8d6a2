import { FeelDate, type FeelRange, parseDate } from 'feelin';
import { spend } from '../steps.ts';
import { millisecondsOf } from './instants.ts';

// What a loop goes through between two ends: whole steps of one, or of a day.

/** Those of a range, without an end that is not part of it. */
export function itemsIn(range: FeelRange): unknown[] | null {
  const items = itemsBetween(range.start, range.end);
  if (!items) return null;
  return items.slice(range['start included'] ? 0 : 1, range['end included'] ? undefined : -1);
}

/** Down as well as up; null for what cannot be counted. */
export function itemsBetween(start: unknown, end: unknown): unknown[] | null {
  if (Number.isInteger(start) && Number.isInteger(end))
    return counted(start as number, end as number, (number) => number);
  if (start instanceof FeelDate && end instanceof FeelDate)
    return counted(dayOf(start), dayOf(end), (day) =>
      parseDate(new Date(day * dayMs).toISOString().slice(0, 10)),
    );
  return null;
}

const dayMs = 86_400_000;
const dayOf = (date: FeelDate): number => millisecondsOf(date) / dayMs;

function counted(start: number, end: number, itemOf: (number: number) => unknown): unknown[] {
  const length = Math.abs(end - start) + 1;
  spend(length);
  return Array.from({ length }, (_, index) => itemOf(end < start ? start - index : start + index));
}

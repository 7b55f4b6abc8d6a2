import { isLess, compare } from '../values/compare.ts';
import { decimal } from '../values/decimal.ts';
import { takes } from './built-in.ts';

// What numbers come to, and the least and most of anything that has an order (DMN 1.5, 10.3.4.4). Null for a list
// that has something else in it.

type List = readonly unknown[];

const areNumbers = (items: List): items is readonly number[] =>
  items.every((item) => typeof item === 'number');

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** At least so many numbers, and nothing else. */
const ofNumbers = (fewest: number, work: (numbers: readonly number[]) => unknown) =>
  takes([
    '...list: any',
    (items: List) => (areNumbers(items) && items.length >= fewest ? work(items) : null),
  ]);

const extreme = (isBefore: (one: unknown, other: unknown) => boolean) =>
  takes([
    '...list: any',
    (items: List) => {
      const [first, ...others] = items;
      let found = first;
      for (const item of others) {
        if (compare(item, found) === undefined) return null;
        if (isBefore(item, found)) found = item;
      }
      return compare(found, found) === undefined ? null : found;
    },
  ]);

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return decimal((lower + upper) / 2);
}

/** Of a sample. */
function deviation(numbers: readonly number[]): number | null {
  const middle = total(numbers) / numbers.length;
  const squares = numbers.map((number) => (number - middle) ** 2);
  return decimal(Math.sqrt(total(squares) / (numbers.length - 1)));
}

/** The most frequent, the smallest first. */
function mode(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([number]) => number)
    .sort((one, other) => one - other);
}

export const statistics = {
  min: extreme(isLess),
  max: extreme((one, other) => isLess(other, one)),
  sum: ofNumbers(1, (numbers) => decimal(total(numbers))),
  mean: ofNumbers(1, (numbers) => decimal(total(numbers) / numbers.length)),
  product: ofNumbers(1, (numbers) => decimal(numbers.reduce((made, number) => made * number, 1))),
  median: ofNumbers(1, median),
  stddev: ofNumbers(2, deviation),
  mode: ofNumbers(0, mode),
};

import { FeelFunction } from 'feelin';
import { isEqual, isLess } from './compare.ts';

// List functions that feelin has for numbers or for equal objects only (DMN 1.5, 10.3.4.4): they compare as FEEL
// does, dates and texts too. Null for what is no list or cannot be compared.

/** The items of f(list) and of f(a, b, c). */
const itemsOf = (given: unknown[]): unknown[] =>
  given.length === 1 && Array.isArray(given[0]) ? given[0] : given;

const areNumbers = (items: readonly unknown[]): items is number[] =>
  items.every((item) => typeof item === 'number');

function extreme(given: unknown[], isBefore: (one: unknown, other: unknown) => boolean): unknown {
  const [first, ...others] = itemsOf(given);
  let found: unknown = first ?? null;
  for (const item of others) {
    if (!isComparable(item, found)) return null;
    if (isBefore(item, found)) found = item;
  }
  return isComparable(found, found) ? found : null;
}

const isComparable = (one: unknown, other: unknown): boolean =>
  one !== null &&
  typeof one === typeof other &&
  (isLess(one, other) || isLess(other, one) || isEqual(one, other));

function median(given: unknown[]): number | null {
  const items = itemsOf(given);
  if (items.length === 0 || !areNumbers(items)) return null;
  const sorted = [...items].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** The most frequent, the smallest first. */
function mode(given: unknown[]): number[] | null {
  const items = itemsOf(given);
  if (!areNumbers(items)) return null;
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([item]) => item)
    .sort((one, other) => one - other);
}

const asList = (value: unknown): unknown[] | null =>
  value === null || value === undefined ? null : Array.isArray(value) ? value : [value];

const listContains = (list: unknown, element: unknown): boolean | null =>
  asList(list)?.some((item) => isEqual(item, element ?? null)) ?? null;

const indexOf = (list: unknown, match: unknown): number[] | null =>
  asList(list)?.flatMap((item, index) => (isEqual(item, match ?? null) ? index + 1 : [])) ?? null;

export const listFunctions: Readonly<Record<string, FeelFunction>> = {
  min: new FeelFunction((...given: unknown[]) => extreme(given, isLess), ['...list']),
  max: new FeelFunction(
    (...given: unknown[]) => extreme(given, (one, other) => isLess(other, one)),
    ['...list'],
  ),
  median: new FeelFunction((...given: unknown[]) => median(given), ['...list']),
  mode: new FeelFunction((...given: unknown[]) => mode(given), ['...list']),
  'list contains': new FeelFunction(listContains, ['list', 'element']),
  'index of': new FeelFunction(indexOf, ['list', 'match']),
};

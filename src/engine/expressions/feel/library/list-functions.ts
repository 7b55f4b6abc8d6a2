import { type FeelFunction } from 'feelin';
import { isLess } from '../values/compare.ts';
import { isEqual } from '../values/equal.ts';
import { takes } from './built-in.ts';
import { callInOrder } from './call.ts';
import { spend } from '../steps.ts';

// What lists are asked, and how they are put in order (DMN 1.5, 10.3.4.4 and 10.3.4.8), and `not`.

type List = readonly unknown[];

const distinct = (list: List): unknown[] => {
  const kept: unknown[] = [];
  for (const item of list) {
    spend(kept.length / 100);
    if (!kept.some((one) => isEqual(one, item))) kept.push(item);
  }
  return kept;
};

const settledBy =
  (settling: boolean) =>
  (items: List): boolean | null => {
    if (items.includes(settling)) return settling;
    return items.every((item) => item === !settling) ? !settling : null;
  };

/** Stable: items that neither precedes keep their order. */
function sorted(list: List, precedes: FeelFunction): unknown[] {
  const comes = (one: unknown, other: unknown) => callInOrder(precedes, [one, other]) === true;
  return [...list].sort((one, other) => (comes(one, other) ? -1 : comes(other, one) ? 1 : 0));
}

export const listFunctions = {
  'list contains': takes([
    'list: list, element: any',
    (list: List, element: unknown) => list.some((item) => isEqual(item, element)),
  ]),
  'index of': takes([
    'list: list, match: any',
    (list: List, match: unknown) => list.flatMap((item, index) => (isEqual(item, match) ? index + 1 : [])),
  ]),
  count: takes(['list: list', (list: List) => list.length]),
  all: takes(['...list: any', settledBy(false)]),
  any: takes(['...list: any', settledBy(true)]),
  'distinct values': takes(['list: list', distinct]),
  union: takes(['...list: any', (lists: List) => distinct(lists.flat(1))]),
  not: takes(['negand: any', (negand: unknown) => (typeof negand === 'boolean' ? !negand : null)]),
  sort: takes(
    ['list: list, precedes: function', sorted],
    [
      'list: list',
      (list: List) => [...list].sort((one, other) => (isLess(one, other) ? -1 : isLess(other, one) ? 1 : 0)),
    ],
  ),
};

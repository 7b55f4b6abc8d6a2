import type { FeelFunction } from 'feelin';
import { takes } from './built-in.ts';
import { callInOrder } from './call.ts';

// New lists out of old ones (DMN 1.5, 10.3.4.4). Positions begin with 1, and -1 is the last; null for one that the
// list does not have.

type List = readonly unknown[];

/** Counted from 0; undefined where there is no such position. */
function indexIn(list: List, position: number): number | undefined {
  const index = position < 0 ? list.length + position : position - 1;
  return Number.isInteger(index) && index >= 0 && index < list.length ? index : undefined;
}

function sublist(list: List, start: number, length?: number): unknown[] | null {
  const from = indexIn(list, start);
  if (from === undefined || (length !== undefined && length < 1)) return null;
  return list.slice(from, length === undefined ? undefined : from + length);
}

const edited = (list: List, position: number, over: number, ...items: unknown[]): unknown[] | null => {
  const index = indexIn(list, position);
  return index === undefined ? null : list.toSpliced(index, over, ...items);
};

function replaced(list: List, match: FeelFunction, newItem: unknown): unknown[] | null {
  const answers = list.map((item) => callInOrder(match, [item, newItem]));
  if (!answers.every((answer) => typeof answer === 'boolean')) return null;
  return list.map((item, index) => (answers[index] === true ? newItem : item));
}

export const listEditing = {
  sublist: takes(['list: list, start position: number, length?: number', sublist]),
  append: takes([
    'list: list, ...item: any',
    (list: List, items: List) => (items.length === 0 ? null : [...list, ...items]),
  ]),
  concatenate: takes([
    '...list: any',
    (lists: List) => (lists.length === 0 || lists.includes(null) ? null : lists.flat(1)),
  ]),
  'insert before': takes([
    'list: list, position: number, newItem: any',
    (list: List, position: number, newItem: unknown) => edited(list, position, 0, newItem),
  ]),
  remove: takes([
    'list: list, position: number',
    (list: List, position: number) => edited(list, position, 1),
  ]),
  'list replace': takes(
    [
      'list: list, position: number, newItem: any',
      (list: List, position: number, newItem: unknown) => edited(list, position, 1, newItem),
    ],
    ['list: list, match: function, newItem: any', replaced],
  ),
  reverse: takes(['list: list', (list: List) => [...list].reverse()]),
  flatten: takes(['list: list', (list: List) => list.flat(Infinity)]),
};

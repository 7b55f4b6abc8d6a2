import type { Json } from '../../variables.ts';
import { ExpressionError } from '../expression-error.ts';
import { kindOf, numberOf } from './arithmetic.ts';

// Equality and order as Camunda 7 models expect: null equals only null and is neither less nor greater
// than anything; a number and a text that is a number, a truth value and its word, compare as the former.

export function isEqual(left: Json, right: Json): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'object' || typeof right === 'object') return isSameStructure(left, right);
  if (typeof left === typeof right) return left === right;
  if (typeof left === 'string') return wordEquals(left, right);
  return typeof right === 'string' && wordEquals(right, left);
}

export function isLess(left: Json, right: Json): boolean {
  if (left === null || right === null) return false;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  const [first, second] = [comparable(left), comparable(right)];
  if (first === undefined || second === undefined) {
    throw new ExpressionError(`${kindOf(left)} and ${kindOf(right)} have no order`);
  }
  return first < second;
}

function comparable(value: Json): number | undefined {
  return typeof value === 'string' ? numberOf(value) : typeof value === 'number' ? value : undefined;
}

function wordEquals(word: string, value: Json): boolean {
  return typeof value === 'number' ? numberOf(word) === value : word === String(value);
}

function isSameStructure(left: Json, right: Json): boolean {
  return typeof left === typeof right && JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
}

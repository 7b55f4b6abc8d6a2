import type { Json } from '../variables.ts';
import { ExpressionError } from './expression-error.ts';
import { isClock, isoOf } from './feel/values/iso-of.ts';

// Results become process variables, so they must be plain JSON: what has no JSON form is refused
// instead of being stored as something else. FEEL dates and durations become their ISO 8601 text.

const DEEPEST = 100;

/** Characters and items: a loop that doubles a text in each turn must not fill the memory in thirty. */
const LARGEST = 5_000_000;

interface Room {
  left: number;
}

/** Throws an ExpressionError, saying why, for what no variable can hold. */
export const toJson = (value: unknown): Json => jsonOf(value, 0, { left: LARGEST });

function jsonOf(value: unknown, depth: number, room: Room): Json {
  take(room, typeof value === 'string' ? value.length : 1);
  if (depth > DEEPEST) throw new ExpressionError(`the result is nested more than ${DEEPEST} levels deep`);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return finite(value);
  if (Array.isArray(value)) return value.map((item) => jsonOf(item, depth + 1, room));
  if (typeof value !== 'object')
    throw new ExpressionError(`a ${typeof value} is no value a variable can hold`);
  if (isPlain(value)) return plainToJson(value, depth, room);
  if (isClock(value)) return isoOf(value);
  throw new ExpressionError('the result is a range or a function, which no variable can hold');
}

function take(room: Room, size: number): void {
  room.left -= size;
  if (room.left < 0)
    throw new ExpressionError(
      `the result has more than ${LARGEST.toLocaleString('en')} characters and items`,
    );
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new ExpressionError('the result is not a finite number');
  return value;
}

function plainToJson(value: object, depth: number, room: Room): Json {
  const entries = Object.entries(value).map(([key, item]) => {
    take(room, key.length);
    return [key, jsonOf(item, depth + 1, room)] as const;
  });
  // An own __proto__ would change the prototype of whatever it is later assigned to.
  if (Object.hasOwn(value, '__proto__'))
    throw new ExpressionError('no variable can hold a property __proto__');
  return Object.fromEntries(entries);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm (a script's sandbox, a test runner's) have another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

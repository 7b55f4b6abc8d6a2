import type { Json } from '../variables.ts';
import { ExpressionError } from './expression-error.ts';
import { isClock, isoOf } from './feel/values/iso-of.ts';

// Results become process variables, so they must be plain JSON: what has no JSON form is refused
// instead of being stored as something else. FEEL dates and durations become their ISO 8601 text.

const DEEPEST = 100;

export function toJson(value: unknown, depth = 0): Json {
  if (depth > DEEPEST) throw new ExpressionError(`the result is nested more than ${DEEPEST} levels deep`);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return finite(value);
  if (Array.isArray(value)) return value.map((item) => toJson(item, depth + 1));
  if (typeof value !== 'object')
    throw new ExpressionError(`a ${typeof value} is no value a variable can hold`);
  if (isPlain(value)) return plainToJson(value, depth);
  if (isClock(value)) return isoOf(value);
  throw new ExpressionError('the result is a range or a function, which no variable can hold');
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new ExpressionError('the result is not a finite number');
  return value;
}

function plainToJson(value: object, depth: number): Json {
  const entries = Object.entries(value).map(([key, item]) => [key, toJson(item, depth + 1)] as const);
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

import type { Json } from '../../variables.ts';
import { ExpressionError } from '../expression-error.ts';
import { kindOf, numberOf } from './arithmetic.ts';

// a.b and a['b'] read own properties, a[0] reads a list. What is not there is null, as in JUEL; reading
// from a text, a number or a truth value is an error, since they have no properties here.

export function memberOf(value: Json, key: Json): Json {
  if (value === null) return null;
  if (typeof key !== 'string' && typeof key !== 'number') {
    throw new ExpressionError(`${kindOf(key)} is no name of a property`);
  }
  if (isList(value)) return value[indexOf(key)] ?? null;
  if (typeof value === 'object') return Object.hasOwn(value, key) ? (value[String(key)] ?? null) : null;
  throw new ExpressionError(`${kindOf(value)} has no property ${key}`);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function indexOf(key: string | number): number {
  const index = typeof key === 'number' ? key : numberOf(key);
  if (index === undefined || !Number.isInteger(index)) {
    throw new ExpressionError(`a list has no property ${key}, only numbered items`);
  }
  return index;
}

import type { Json } from '../../variables.ts';
import { ExpressionError } from '../expression-error.ts';
import { kindOf } from './arithmetic.ts';

// Truth is true, and the word "true" as a form sends it; null is false. A number or an object is no
// truth value: a condition that means "is there one" says `not empty`.

export function truth(value: Json): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  throw new ExpressionError(`${kindOf(value)} is neither true nor false`);
}

export function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.keys(value).length === 0;
}

import type { Json } from '../../variables.ts';
import { ExpressionError } from '../expression-error.ts';

// Arithmetic is on numbers, and on texts that are wholly a number (a form field arrives as text). Unlike
// JUEL, null is not 0: a missing amount must not become a decision.

export function numeric(value: Json, operator: string): number {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' ? numberOf(value) : undefined;
  if (number === undefined) throw new ExpressionError(`${operator} needs numbers, not ${kindOf(value)}`);
  return number;
}

export function divide(operator: '/' | '%', left: number, right: number): number {
  if (right === 0) throw new ExpressionError('a number is divided by zero');
  return operator === '/' ? left / right : left % right;
}

/** The number that a text is, or undefined. */
export function numberOf(text: string): number | undefined {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : undefined;
}

export function kindOf(value: Json): string {
  if (value === null) return 'nothing (null)';
  if (typeof value === 'string') return `the text "${value.slice(0, 40)}"`;
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}

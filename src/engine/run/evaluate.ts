import { reasonOf } from '../../kernel/reason-of.ts';
import type { Expression } from '../model/model.ts';
import type { Key } from '../snapshot.ts';
import type { Json, Variables } from '../variables.ts';
import type { Run } from './run.ts';
import { visibleVariables } from './scopes/run-variables.ts';
import { Stuck } from './stuck.ts';

/**
 * The value of an expression where `scopeKey` is; `more` is what it sees besides. Throws Stuck, saying what
 * (`the condition of …`) failed and why.
 */
export function evaluate(
  run: Run,
  expression: Expression,
  scopeKey: Key,
  what: string,
  more?: Variables,
): Json {
  const visible = visibleVariables(run, scopeKey);
  return evaluateWith(expression, more ? { ...visible, ...more } : visible, what);
}

/** The same with these variables and no others. */
export function evaluateWith(expression: Expression, variables: Variables, what: string): Json {
  try {
    return expression.evaluate(variables);
  } catch (error) {
    const why = reasonOf(error);
    throw new Stuck(`${capitalised(what)}, ${expression.source}, could not be evaluated: ${why}`);
  }
}

/** The same, for values that must be text. */
export function evaluateText(run: Run, expression: Expression, scopeKey: Key, what: string): string {
  const value = evaluate(run, expression, scopeKey, what);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  throw new Stuck(`${capitalised(what)}, ${expression.source}, is ${JSON.stringify(value)} and not a text`);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

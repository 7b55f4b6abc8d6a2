import { compileFeel } from '../../engine/expressions/compile-feel.ts';
import type { Expression } from '../../engine/model/model.ts';
import type { Json, Variables } from '../../engine/variables.ts';
import { reasonOf } from '../../kernel/reason-of.ts';

// FEEL in forms: `conditional.hide`, `readonly` and `{{ … }}` in texts, over what the case knows and what
// was typed so far. Evaluated while somebody waits, and FEEL has no step limit: so short, and no ranges.

const longest = 500;
const mostKept = 1_000;
const compiled = new Map<string, Expression>();

/** Why the FEEL expression (without "=") cannot be used in a form, or undefined. */
export function obstacleToExpression(expression: string): string | undefined {
  if (expression.length > longest) return `the expression is longer than ${longest} characters`;
  if (expression.includes('..')) return 'an expression in a form may not use ranges; write "between … and …"';
  try {
    compileFeel(`=${expression}`);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** As in form-js: only a plain `true` counts; what cannot be evaluated does not. */
export const holds = (condition: string | undefined, values: Variables): boolean =>
  condition !== undefined && resultOf(condition.slice(1), values) === true;

/** Null where the expression cannot be evaluated. */
export function resultOf(expression: string, values: Variables): Json {
  try {
    return kept(expression).evaluate(values);
  } catch {
    return null;
  }
}

function kept(expression: string): Expression {
  const known = compiled.get(expression);
  if (known) return known;
  const fresh = compileFeel(`=${expression}`);
  if (compiled.size >= mostKept) compiled.clear();
  compiled.set(expression, fresh);
  return fresh;
}

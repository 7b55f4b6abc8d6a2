import { evaluate } from 'feelin';
import type { Variables } from '../../engine/variables.ts';

// `conditional.hide`: FEEL over what the case knows and what was typed so far. A form must look the same
// to the page and to the check a moment later, and feelin has no step limit: so no clock, no ranges.

const longest = 500;

/** Why the FEEL expression (without "=") cannot be used in a form, or undefined. */
export function obstacleToExpression(expression: string): string | undefined {
  if (expression.length > longest) return `the expression is longer than ${longest} characters`;
  if (/\b(now|today)\s*\(/.test(expression)) return 'an expression in a form may not read the clock';
  if (expression.includes('..')) return 'an expression in a form may not use ranges; write "between … and …"';
  try {
    evaluate(expression, {});
    return undefined;
  } catch (error) {
    return `"${expression}" is not FEEL: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** As in form-js: only a plain `true` counts; what cannot be evaluated does not. */
export function holds(condition: string | undefined, values: Variables): boolean {
  if (condition === undefined) return false;
  try {
    return evaluate(condition.slice(1), values).value === true;
  } catch {
    return false;
  }
}

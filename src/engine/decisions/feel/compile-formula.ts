import { ExpressionError } from '../../expressions/expression-error.ts';
import { readFeel } from '../../expressions/feel/read-feel.ts';
import { withinSteps } from '../../expressions/feel/steps.ts';
import { LONGEST_EXPRESSION } from '../../expressions/longest-expression.ts';
import type { Values } from '../run.ts';

// A FEEL text, parsed once and evaluated often. The names of the scope must be known when it is parsed, because a
// FEEL name may hold spaces and signs.

export type Formula = (values: Values) => unknown;

/** `samples`: every visible name with a value of its type, or null. Throws an ExpressionError. */
export function compileFormula(text: string, samples: Values): Formula {
  refuseLong(text);
  const formula = readFeel(text, samples);
  return (values) => within(() => formula({ values })) ?? null;
}

export function refuseLong(text: string): void {
  if (text.length > LONGEST_EXPRESSION)
    throw new ExpressionError(`it is longer than ${LONGEST_EXPRESSION} characters`);
}

/** What FEEL cannot work out is null; only what takes too much is an error. */
export function within<Value>(work: () => Value): Value {
  try {
    return withinSteps(work);
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionError(`it takes too much: ${error.message}`);
    throw error;
  }
}

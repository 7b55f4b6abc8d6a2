import { readUnaryTests } from '../../expressions/feel/read-feel.ts';
import { newValues, type Values } from '../run.ts';
import { refuseLong, within } from './compile-formula.ts';

// Unary tests (DMN 1.5, 7.3.2 and 10.3.1.2): `-`, `> 5`, `[1..9]`, `"a", "b"`, `not("c")`, or anything that
// is true of `?`, the value under test.

/** Whether the value passes; false also where FEEL cannot say. */
export type Test = (value: unknown, values: Values) => boolean;

/** Throws an ExpressionError. An empty text lets everything pass, as `-` does. */
export function compileTests(text: string, samples: Values): Test {
  if (/^\s*-?\s*$/.test(text)) return () => true;
  refuseLong(text);
  const { passing, isNegated } = readUnaryTests(text, newValues(samples, { '?': samples['?'] ?? null }));
  return (given, values) => {
    const value = given ?? null;
    const scope = { values: newValues(values, { '?': value }) };
    return within(() => passing.some((passes) => passes(value, scope) === true)) !== isNegated;
  };
}

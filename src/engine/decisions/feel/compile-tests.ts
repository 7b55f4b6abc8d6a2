import { isRange, parseUnaryTests } from 'feelin';
import { ExpressionError } from '../../expressions/expression-error.ts';
import { newValues, type Values } from '../run.ts';
import { compileFormula, type Formula } from './compile-formula.ts';
import { isEqual, isIn } from '../../expressions/feel/compare.ts';

// Unary tests (DMN 1.5, 7.3.2 and 10.3.1.2): `-`, `> 5`, `[1..9]`, `"a", "b"`, `not("c")`, or anything that
// is true of `?`, the value under test. Each test becomes a formula of its own.

/** Whether the value passes; false also where FEEL cannot say. */
export type Test = (value: unknown, values: Values) => boolean;

interface Part {
  from: number;
  to: number;
  isSimple: boolean;
}

/** Throws an ExpressionError. An empty text lets everything pass, as `-` does. */
export function compileTests(text: string, samples: Values): Test {
  if (/^\s*-?\s*$/.test(text)) return () => true;
  const scope = newValues(samples, { '?': samples['?'] ?? null });
  const { parts, isNegated } = partsOf(text, scope);
  const tests = parts.map((part) => compileTest(text.slice(part.from, part.to), part.isSimple, scope));
  return (value, values) => {
    const seen = newValues(values, { '?': value ?? null });
    return tests.some((test) => test(value ?? null, seen)) !== isNegated;
  };
}

function partsOf(text: string, scope: Values): { parts: Part[]; isNegated: boolean } {
  const parts: Part[] = [];
  let isNegated = false;
  let depth = 0;
  parseUnaryTests(text, scope, undefined).iterate({
    enter({ name, from, to, type }) {
      if (type.isError) throw new ExpressionError(unreadable(text, from, to));
      if (name === 'not' && depth === 1 && parts.length === 0) isNegated = true;
      if (name === 'SimplePositiveUnaryTest' && parts.at(-1)?.from === from && parts.at(-1)?.to === to)
        parts[parts.length - 1] = { from, to, isSimple: true };
      if (name === 'PositiveUnaryTest' && depth <= 2) parts.push({ from, to, isSimple: false });
      depth += 1;
    },
    leave: () => void (depth -= 1),
  });
  return { parts, isNegated };
}

const unreadable = (text: string, from: number, to: number): string =>
  `"${text.slice(from, Math.max(to, from + 1)) || text}" is not expected there`;

function compileTest(
  text: string,
  isSimple: boolean,
  scope: Values,
): (value: unknown, seen: Values) => boolean {
  if (isSimple) {
    const isInterval = /^[[\](]/.test(text);
    const formula = compileFormula(isInterval ? `? in ${text}` : `? ${text}`, scope);
    return (_value, seen) => formula(seen) === true;
  }
  return compileValueTest(compileFormula(text, scope), mentionsValue(text));
}

const mentionsValue = (text: string): boolean => text.replace(/"(?:\\.|[^"\\])*"/gs, '').includes('?');

function compileValueTest(formula: Formula, saysItself: boolean) {
  return (value: unknown, seen: Values): boolean => {
    const said = formula(seen);
    if (saysItself || (typeof said === 'boolean' && typeof value !== 'boolean')) return said === true;
    if (isRange(said)) return isIn(value, said);
    if (isEqual(value, said)) return true;
    return (
      Array.isArray(said) && said.some((item) => (isRange(item) ? isIn(value, item) : isEqual(value, item)))
    );
  };
}

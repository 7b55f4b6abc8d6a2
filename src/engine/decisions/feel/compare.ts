import { newValues } from '../run.ts';
import { compileFormula } from './compile-formula.ts';

// FEEL's own idea of equal, less and part of, for what is decided outside an expression.

const samples = newValues({ a: null, b: null });
const formula = (text: string) => {
  const evaluate = compileFormula(text, samples);
  return (a: unknown, b: unknown): boolean => evaluate(newValues({ a, b })) === true;
};

export const isEqual = formula('a = b');
export const isLess = formula('a < b');
export const isIn = formula('a in b');

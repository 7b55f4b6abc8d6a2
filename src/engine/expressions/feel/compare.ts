import { evaluate, FeelFunction } from 'feelin';

// FEEL's own idea of equal, less and part of, for what is decided outside an expression.

function relation(text: string): (a: unknown, b: unknown) => boolean {
  const { value } = evaluate(`function(a, b) ${text}`);
  if (!(value instanceof FeelFunction)) throw new Error(`Expected "${text}" to be FEEL, but it is not`);
  return (a, b) => value.invoke([a, b]) === true;
}

export const isEqual = relation('a = b');
export const isLess = relation('a < b');
export const isIn = relation('a in b');

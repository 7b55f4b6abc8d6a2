import { FeelRange } from 'feelin';
import { compileNode } from '../compile-node.ts';
import { partsOf, wordsOf, type Compile } from '../formula.ts';
import { lookUp } from '../scope.ts';
import { builtIn } from '../library/library.ts';
import { rangeOf } from '../values/range.ts';

// Names, and ranges as values: `[1..5]`, and `> 5` where a value is wanted.

/** A variable goes before a function of FEEL that has its name. */
export const compileVariable: Compile = (node, text) => {
  const name = wordsOf(node, text);
  const function_ = builtIn(name) ?? null;
  return (scope) => lookUp(scope, name) ?? function_;
};

export const compileValueUnderTest: Compile = () => (scope) => lookUp(scope, '?') ?? null;

export const compileRange: Compile = (node, text) => {
  const [first, second] = partsOf(node);
  if (first?.name === 'Interval') return compileInterval(first, text);
  const end = compileNode(second, text);
  const make = halfOpen[first ? text.slice(first.from, first.to) : ''];
  return (scope) => {
    const value = end(scope);
    return value === null || !make ? null : make(value);
  };
};

const halfOpen: Readonly<Record<string, (end: unknown) => FeelRange>> = {
  '>': (start) => rangeOf({ start, end: null, startIn: false, endIn: false }),
  '>=': (start) => rangeOf({ start, end: null, startIn: true, endIn: false }),
  '<': (end) => rangeOf({ start: null, end, startIn: false, endIn: false }),
  '<=': (end) => rangeOf({ start: null, end, startIn: false, endIn: true }),
  '=': (end) => rangeOf({ start: end, end, startIn: true, endIn: true }),
};

const compileInterval: Compile = (node, text) => {
  const [open, first, , last, close] = partsOf(node);
  const [start, end] = [compileNode(first, text), compileNode(last, text)];
  const [startIn, endIn] = [open?.name === '[', close?.name === ']'];
  return (scope) => rangeOf({ start: start(scope), end: end(scope), startIn, endIn });
};

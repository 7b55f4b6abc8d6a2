import { compileNode } from '../compile-node.ts';
import { partsOf, type Compile, type Formula, type Node } from '../formula.ts';
import { compare } from '../values/compare.ts';
import { equal } from '../values/equal.ts';
import { compilePassing } from './passing.ts';

// `=`, `<`, `between` and `in`: null where the two sides have no order or are of different types.

export type Test = (a: unknown, b: unknown) => boolean | null;

const ordered =
  (holds: (order: number) => boolean): Test =>
  (a, b) => {
    const order = compare(a, b);
    return order === undefined ? null : holds(order);
  };

export const comparisons: Readonly<Record<string, Test>> = {
  '=': equal,
  '!=': (a, b) => {
    const answer = equal(a, b);
    return answer === null ? null : !answer;
  },
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
};

export const compileComparison: Compile = (node, text) => {
  const [first, operator, ...others] = partsOf(node);
  const value = compileNode(first, text);
  if (operator?.name === 'in') return compileIn(value, others, text);
  if (operator?.name === 'between') return compileBetween(value, others, text);
  const test = operator && comparisons[text.slice(operator.from, operator.to)];
  const other = compileNode(others[0], text);
  return (scope) => test?.(value(scope), other(scope)) ?? null;
};

function compileBetween(value: Formula, [first, , last]: readonly Node[], text: string): Formula {
  const [start, end] = [compileNode(first, text), compileNode(last, text)];
  return (scope) => {
    const tested = value(scope);
    const above = comparisons['>=']?.(tested, start(scope)) ?? null;
    const below = comparisons['<=']?.(tested, end(scope)) ?? null;
    if (above === false || below === false) return above === null || below === null ? null : false;
    return above === null || below === null ? null : true;
  };
}

function compileIn(value: Formula, parts: readonly Node[], text: string): Formula {
  const tests = parts.flatMap((part) => (part.name === 'PositiveUnaryTests' ? partsOf(part) : part));
  const passing = tests
    .filter(({ name }) => name === 'PositiveUnaryTest')
    .map((test) => ({
      passes: compilePassing(test, text),
      isRange: test.firstChild?.name === 'SimplePositiveUnaryTest',
    }));
  const isLone = passing.length === 1;
  return (scope) => {
    const tested = value(scope);
    let isOpen = false;
    for (const { passes, isRange } of passing) {
      const answer = passes(tested, scope);
      if (answer === true) return true;
      // Among several, a value of another type is only not equal.
      if (answer === null && (isLone || isRange)) isOpen = true;
    }
    return isOpen ? null : false;
  };
}

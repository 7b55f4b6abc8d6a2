import { FeelFunction, FeelRange } from 'feelin';
import { compileNode } from '../compile-node.ts';
import { partsOf, wordsOf, type Compile, type Formula, type Node } from '../formula.ts';
import { builtIn } from '../library/library.ts';
import { callByName, callInOrder } from '../library/call.ts';
import type { Scope } from '../scope.ts';
import { contains } from '../values/range.ts';
import { clockFrom } from '../values/parse-clock.ts';

// f(1, 2) and f(a: 1, b: 2). Null for what is no function or does not take what it is given.

export const compileInvocation: Compile = (node, text) => {
  const [target, , parameters] = partsOf(node);
  return compileCall(compileNode(target, text), parameters, text);
};

/** date(…), time(…), date and time(…), duration(…), which no variable can hide, and `@"…"`. */
export const compileClockLiteral: Compile = (node, text) => {
  const [first, , parameters] = partsOf(node);
  if (first?.name === 'AtLiteral') {
    const written = compileNode(partsOf(first)[0], text)(nowhere);
    const value = typeof written === 'string' ? clockFrom(written) : null;
    return () => value;
  }
  const call = compileCall(first ? compileSpecialFunction(first, text) : () => null, parameters, text);
  if (!parameters || !partsOf(parameters).every(({ name }) => name === 'StringLiteral')) return call;
  // date("2026-11-22") is the same at each evaluation.
  const value = call(nowhere);
  return () => value;
};

const nowhere: Scope = { values: {} };

export const compileSpecialFunction: Compile = (node, text) => {
  const found = builtIn(wordsOf(node, text)) ?? null;
  return () => found;
};

function compileCall(target: Formula, parameters: Node | undefined, text: string): Formula {
  const call = parameters?.name === 'NamedParameters' ? byName(parameters, text) : inOrder(parameters, text);
  return (scope) => {
    const called = target(scope);
    if (called instanceof FeelFunction) return call(called, scope);
    // A range that is called says whether the value is within it.
    return called instanceof FeelRange ? call(membership(called), scope) : null;
  };
}

const membership = (range: FeelRange): FeelFunction =>
  new FeelFunction((value: unknown) => contains(range, value), ['value']);

type Call = (target: FeelFunction, scope: Scope) => unknown;

function inOrder(parameters: Node | undefined, text: string): Call {
  const formulas = parameters ? partsOf(parameters).map((part) => compileNode(part, text)) : [];
  return (target, scope) =>
    callInOrder(
      target,
      formulas.map((formula) => formula(scope)),
    );
}

function byName(parameters: Node, text: string): Call {
  const formulas = partsOf(parameters).map((part) => {
    const [name, value] = partsOf(part);
    return [name ? wordsOf(name, text) : '', compileNode(value, text)] as const;
  });
  return (target, scope) =>
    callByName(target, Object.fromEntries(formulas.map(([name, formula]) => [name, formula(scope)])));
}

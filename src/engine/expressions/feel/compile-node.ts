import { ExpressionError } from '../expression-error.ts';
import type { Compile, Formula, Node } from './formula.ts';
import { partsOf } from './formula.ts';
import { compileArithmetic } from './nodes/arithmetic.ts';
import { compileComparison } from './nodes/comparison.ts';
import { compileContext, compileList } from './nodes/collections.ts';
import { compileFilter } from './nodes/filter.ts';
import { compileDefinition } from './nodes/function-definition.ts';
import { compileClockLiteral, compileInvocation, compileSpecialFunction } from './nodes/invocation.ts';
import { compileInstanceOf } from './nodes/instance-of.ts';
import { compileFor, compileQuantified } from './nodes/iteration.ts';
import { compileNumber, compileText } from './nodes/literals.ts';
import { compileConjunction, compileDisjunction, compileIf } from './nodes/logic.ts';
import { compilePath } from './nodes/path.ts';
import { compileRange, compileVariable, compileValueUnderTest } from './nodes/names.ts';

// The tree that feelin's parser gives, compiled to one function (DMN 1.5, 10.3.2). feelin's own evaluation differs
// from the standard where types meet null, and it parses at each evaluation.

const compilers: Readonly<Record<string, Compile>> = {
  Expression: inner,
  ParenthesizedExpression: (node, text) => compileNode(partsOf(node)[1], text),
  FunctionBody: inner,
  ArithmeticExpression: compileArithmetic,
  Comparison: compileComparison,
  Conjunction: compileConjunction,
  Disjunction: compileDisjunction,
  IfExpression: compileIf,
  ForExpression: compileFor,
  QuantifiedExpression: compileQuantified,
  FilterExpression: compileFilter,
  PathExpression: compilePath,
  FunctionInvocation: compileInvocation,
  FunctionDefinition: compileDefinition,
  DateTimeLiteral: compileClockLiteral,
  SpecialFunctionName: compileSpecialFunction,
  InstanceOfExpression: compileInstanceOf,
  SimplePositiveUnaryTest: compileRange,
  List: compileList,
  Context: compileContext,
  VariableName: compileVariable,
  '?': compileValueUnderTest,
  NumericLiteral: compileNumber,
  StringLiteral: compileText,
  BooleanLiteral: ({ from, to }, text) => {
    const value = text.slice(from, to) === 'true';
    return () => value;
  },
  null: () => () => null,
};

/** Throws an ExpressionError for what is no expression. */
export function compileNode(node: Node | undefined, text: string): Formula {
  const compile = node && compilers[node.name];
  if (!compile)
    throw new ExpressionError(`${node ? `a ${node.name}` : 'nothing'} stands where a value should`);
  return compile(node, text);
}

function inner(node: Node, text: string): Formula {
  return compileNode(partsOf(node)[0], text);
}

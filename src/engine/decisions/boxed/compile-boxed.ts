import { elementOf, kindOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { compileTable } from '../tables/compile-table.ts';
import type { Evaluator } from '../run.ts';
import { compileConditional } from './conditional.ts';
import { compileContext } from './context.ts';
import { compileFilter } from './filter.ts';
import { compileFunction } from './function-definition.ts';
import { compileInvocation } from './invocation.ts';
import { compileIteration, compileQuantified } from './iteration.ts';
import { compileList, compileRelation } from './list.ts';
import { formulaIn, tell, type Scope } from './scope.ts';

// Every kind of boxed expression (DMN 1.5, 7.3 and 10.2), compiled to one function of the visible values. A
// kind without a row is refused by name.

export type Compile = (element: ModdleElement, scope: Scope) => Evaluator;

const kinds: Readonly<Record<string, Compile>> = {
  literalExpression: compileLiteral,
  decisionTable: compileTable,
  context: compileContext,
  list: compileList,
  relation: compileRelation,
  invocation: compileInvocation,
  functionDefinition: compileFunction,
  conditional: compileConditional,
  filter: compileFilter,
  for: compileIteration,
  every: compileQuantified,
  some: compileQuantified,
};

export function compileBoxed(element: ModdleElement, scope: Scope): Evaluator {
  const compile = kinds[kindOf(element)];
  if (compile) return compile(element, scope);
  tell(scope, `holds a ${kindOf(element)}, which is no expression of DMN`);
  return () => null;
}

/** The expression that is a child of a part such as `if` or `in`; null where it is left empty. */
export function compileChild(element: ModdleElement, name: string, scope: Scope): Evaluator {
  const value = elementOf(elementOf(element, name), 'value');
  return value ? compileBoxed(value, scope) : () => null;
}

function compileLiteral(element: ModdleElement, scope: Scope): Evaluator {
  const language = textOf(element, 'expressionLanguage');
  if (language !== undefined && !/feel/i.test(language))
    tell(scope, `is written in ${language}: this engine evaluates FEEL only`);
  if (elementOf(element, 'importedValues')) tell(scope, 'imports its values from another document');
  return formulaIn(scope, textOf(element, 'text'));
}

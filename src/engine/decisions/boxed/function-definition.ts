import { FeelFunction } from 'feelin';
import { elementOf, elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { newValues, type Evaluator, type Values } from '../run.ts';
import { conform } from '../types/conform.ts';
import type { Type } from '../types/type.ts';
import { compileBoxed, type Compile } from './compile-boxed.ts';
import { nameOf } from './name-of.ts';
import { tell, withNames, type Scope } from './scope.ts';

// A function with parameters and a body that is itself an expression. An argument of another type than its
// parameter makes the result null (DMN 1.5, 10.3.2.13.3), and so does a wrong number of arguments.

export interface Parameter {
  name: string;
  type: Type;
}

export const compileFunction: Compile = (element, scope) => {
  const parameters = parametersOf(element, scope);
  const body = compileBody(element, withNames(scope, namesOf(parameters)));
  return (values, run) => asFunction(parameters, (given) => body(newValues(values, given), run));
};

/** Functions outside FEEL (Java, PMML) are refused: there is nothing here that could run them. */
export function compileBody(element: ModdleElement, scope: Scope): Evaluator {
  const kind = textOf(element, 'kind');
  if (kind !== undefined && kind !== 'FEEL')
    tell(scope, `is a function of kind ${kind}: this engine evaluates FEEL only`);
  const body = elementOf(element, 'body');
  return body ? compileBoxed(body, scope) : () => null;
}

export const parametersOf = (element: ModdleElement, { typeOf }: Pick<Scope, 'typeOf'>): Parameter[] =>
  elementsOf(element, 'formalParameter').map((parameter) => ({
    name: nameOf(parameter) ?? '',
    type: typeOf(textOf(parameter, 'typeRef')),
  }));

export const namesOf = (parameters: readonly Parameter[]) =>
  parameters.map(({ name, type }) => [name, type] as const);

/** `work` gets every parameter by name. */
export function asFunction(parameters: readonly Parameter[], work: (given: Values) => unknown): FeelFunction {
  const call = (...given: unknown[]): unknown => {
    const fitted = newValues();
    for (const [index, { name, type }] of parameters.entries()) {
      if (given[index] === undefined) return null;
      const value = conform(given[index], type);
      if (!value) return null;
      fitted[name] = value.value;
    }
    return work(fitted);
  };
  return new FeelFunction(
    call,
    parameters.map(({ name }) => name),
  );
}

/** Null where the target is no function or does not take these arguments. */
export function invoke(target: unknown, given: Values): unknown {
  if (!(target instanceof FeelFunction)) return null;
  const names = target.parameterNames;
  const isKnown = Object.keys(given).every((name) =>
    names.some((known) => known.replace('...', '') === name),
  );
  return isKnown ? (target.invoke({ ...given }) ?? null) : null;
}

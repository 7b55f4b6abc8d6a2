import { elementOf, elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { at, testsIn, type Scope } from '../boxed/scope.ts';
import { compileFormula } from '../feel/compile-formula.ts';
import type { Test } from '../feel/compile-tests.ts';
import type { Evaluator } from '../run.ts';
import { conform } from '../types/conform.ts';
import { sampleOf } from '../types/sample-of.ts';
import type { Type } from '../types/type.ts';

/** A column of conditions: what it reads, of which type, and what it may be. */
export interface Input {
  readonly name: string;
  readonly sample: unknown;
  readonly evaluate: Evaluator;
  readonly allows: Test;
}

export function readInputs(table: ModdleElement, scope: Scope): Input[] {
  return elementsOf(table, 'input').map((input, index): Input => {
    const expression = elementOf(input, 'inputExpression');
    const text = textOf(expression, 'text');
    const name = (textOf(input, 'label') ?? text ?? `${index + 1}`).replaceAll(/\s+/g, ' ');
    const place = at(scope, `input ${index + 1} ("${name}")`);
    const type = scope.typeOf(textOf(expression, 'typeRef'));
    const tests = testsIn(place, textOf(elementOf(input, 'inputValues'), 'text'));
    return {
      name,
      sample: type.kind === 'any' ? sampleFor(text, scope) : sampleOf(type),
      evaluate: fitted(expression ? compileBoxed(expression, place) : () => null, type, place, name),
      allows: (value, values) => value === null || value === undefined || isAllowed(tests, value, values),
    };
  });
}

/** A column without a type of its own shows the names of what it reads; one that cannot be read is told elsewhere. */
function sampleFor(text: string | undefined, { samples }: Scope): unknown {
  try {
    return text === undefined ? null : compileFormula(text, samples)(samples);
  } catch {
    return null;
  }
}

/** A list is allowed where each of its items is (DMN 1.5, 8.2.4: the values of a collection). */
const isAllowed = (tests: Test, value: unknown, values: Parameters<Test>[1]): boolean =>
  tests(value, values) || (Array.isArray(value) && value.every((item) => tests(item, values)));

const fitted =
  (evaluate: Evaluator, type: Type, { place }: Scope, name: string): Evaluator =>
  (values, run) => {
    const value = evaluate(values, run);
    const fit = conform(value, type);
    if (!fit) run.problems.push(`${place.words}: "${name}" has a value of another type than its column`);
    return fit?.value ?? null;
  };

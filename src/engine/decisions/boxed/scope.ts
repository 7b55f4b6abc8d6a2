import { ExpressionError } from '../../expressions/expression-error.ts';
import { compileFormula } from '../feel/compile-formula.ts';
import { compileTests, type Test } from '../feel/compile-tests.ts';
import { problemAt, within, type Place, type Report } from '../problem.ts';
import { newValues, type Evaluator, type Values } from '../run.ts';
import type { Type } from '../types/type.ts';
import type { TypeOf } from '../types/read-types.ts';
import { sampleOf } from '../types/sample-of.ts';

/** Where an expression stands: what it can see, and whom to tell what is wrong with it. */
export interface Scope {
  readonly samples: Values;
  readonly place: Place;
  readonly typeOf: TypeOf;
  readonly report: Report;
}

export const at = (scope: Scope, part: string): Scope => ({ ...scope, place: within(scope.place, part) });

export const withNames = (scope: Scope, names: Iterable<readonly [string, Type]>): Scope => ({
  ...scope,
  samples: newValues(
    scope.samples,
    Object.fromEntries([...names].map(([name, type]) => [name, sampleOf(type)])),
  ),
});

export const tell = (scope: Scope, sentence: string): void => scope.report(problemAt(scope.place, sentence));

const nothing: Evaluator = () => null;

/** A text of FEEL; null where there is none. What FEEL cannot read is reported. */
export function formulaIn(scope: Scope, text: string | undefined): Evaluator {
  if (text === undefined) return nothing;
  return reading(scope, text, () => compileFormula(text, scope.samples)) ?? nothing;
}

export function testsIn(scope: Scope, text: string | undefined): Test {
  const everything: Test = () => true;
  if (text === undefined) return everything;
  return reading(scope, text, () => compileTests(text, scope.samples)) ?? everything;
}

function reading<Result>(scope: Scope, text: string, read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    tell(scope, `has "${text.slice(0, 80)}", which FEEL cannot read: ${error.message}`);
    return undefined;
  }
}

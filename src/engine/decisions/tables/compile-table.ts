import { textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import type { Scope } from '../boxed/scope.ts';
import { tell } from '../boxed/scope.ts';
import type { Test } from '../feel/compile-tests.ts';
import type { Evaluator, Run, Values } from '../run.ts';
import { aggregators, hitPolicies, type Hit } from './hit-policies.ts';
import { readInputs, type Input } from './read-inputs.ts';
import { readOutputs, type Output } from './read-outputs.ts';
import { readRules, type Rule } from './read-rules.ts';
import { resultOf } from './result-of.ts';

// A decision table (DMN 1.5, 8): every rule is looked at, those that match are put before the hit policy.

export interface Table {
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly rules: readonly Rule[];
  readonly hitPolicy: string;
  readonly aggregation?: string;
}

export function compileTable(element: ModdleElement, scope: Scope): Evaluator {
  const table = readTable(element, scope);
  return (values, run) => {
    const read = table.inputs.map((input) => input.evaluate(values, run));
    const inputs = table.inputs.map(({ name }, index) => ({ name, value: read[index] ?? null }));
    const wrong = table.inputs.find((input, index) => !input.allows(read[index], values));
    if (wrong) {
      run.problems.push(
        `${scope.place.words}: input "${wrong.name}" has a value that its input values do not allow`,
      );
      run.table = { inputs, rules: [] };
      return null;
    }
    const hits = table.rules.filter((rule) => matches(rule, read, values)).map(hitOf(values, run));
    const { value, rules } = resultOf(table, hits, values, run, scope.place);
    run.table = { inputs, rules };
    return value;
  };
}

const matches = (rule: Rule, read: readonly unknown[], values: Values): boolean =>
  rule.tests.every((test: Test, index) => test(read[index], values));

const hitOf =
  (values: Values, run: Run) =>
  (rule: Rule): Hit => ({ rule: rule.number, outputs: rule.outputs.map((output) => output(values, run)) });

function readTable(element: ModdleElement, scope: Scope): Table {
  const inputs = readInputs(element, scope);
  const outputs = readOutputs(element, scope);
  const hitPolicy = textOf(element, 'hitPolicy') ?? 'UNIQUE';
  const aggregation = textOf(element, 'aggregation');
  if (!hitPolicies[hitPolicy]) tell(scope, `has the hit policy ${hitPolicy}, which DMN does not know`);
  if (outputs.length === 0) tell(scope, 'has no output: a decision table must say what it decides');
  if (aggregation !== undefined) {
    if (!aggregators[aggregation]) tell(scope, `has the aggregator ${aggregation}, which DMN does not know`);
    if (outputs.length > 1)
      tell(scope, `has several outputs, and the aggregator ${aggregation} takes one only`);
  }
  const needsOrder = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  if (needsOrder && !outputs.some((output) => output.isOrdered))
    tell(scope, `has the hit policy ${hitPolicy} and no output values: their order is the priority`);
  return {
    inputs,
    outputs,
    rules: readRules(element, { inputs, outputs }, scope),
    hitPolicy,
    ...(hitPolicy === 'COLLECT' && aggregation !== undefined && { aggregation }),
  };
}

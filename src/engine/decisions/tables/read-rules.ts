import { elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { at, tell, testsIn, type Scope } from '../boxed/scope.ts';
import type { Test } from '../feel/compile-tests.ts';
import { newValues, type Evaluator } from '../run.ts';
import { conform } from '../types/conform.ts';
import type { Input } from './read-inputs.ts';
import type { Output } from './read-outputs.ts';

/** One row: a test an input, an expression an output. */
export interface Rule {
  readonly number: number;
  readonly tests: readonly Test[];
  readonly outputs: readonly Evaluator[];
}

interface Columns {
  inputs: readonly Input[];
  outputs: readonly Output[];
}

export function readRules(table: ModdleElement, { inputs, outputs }: Columns, scope: Scope): Rule[] {
  return elementsOf(table, 'rule').map((rule, index): Rule => {
    const place = at(scope, `rule ${index + 1}`);
    const conditions = elementsOf(rule, 'inputEntry');
    const conclusions = elementsOf(rule, 'outputEntry');
    if (conditions.length !== inputs.length || conclusions.length !== outputs.length)
      tell(place, 'does not have one entry for each input and output of its table');
    return {
      number: index + 1,
      tests: conditions.map((entry, column) => testOf(entry, inputs[column], column, place)),
      outputs: outputs.map((output, column) => conclusionOf(conclusions[column], output, column, place)),
    };
  });
}

function testOf(entry: ModdleElement, input: Input | undefined, column: number, scope: Scope): Test {
  const named = at(scope, `input ${column + 1} ("${input?.name ?? ''}")`);
  const language = textOf(entry, 'expressionLanguage');
  if (language !== undefined && !/feel/i.test(language))
    tell(named, `is written in ${language}: this engine evaluates FEEL only`);
  const samples = newValues(named.samples, { '?': input?.sample ?? null });
  return testsIn({ ...named, samples }, textOf(entry, 'text'));
}

function conclusionOf(
  entry: ModdleElement | undefined,
  output: Output,
  column: number,
  scope: Scope,
): Evaluator {
  const named = at(scope, `output ${column + 1}${output.name === undefined ? '' : ` ("${output.name}")`}`);
  const text = textOf(entry, 'text');
  if (!entry || text === undefined || text === '-') return () => null;
  const evaluate = compileBoxed(entry, named);
  return (values, run) => {
    const fit = conform(evaluate(values, run), output.type);
    if (!fit) run.problems.push(`${named.place.words} gives a value of another type than its column`);
    return fit?.value ?? null;
  };
}

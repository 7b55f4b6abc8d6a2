import { elementOf, elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { at, formulaIn, tell, type Scope } from '../boxed/scope.ts';
import type { Evaluator } from '../run.ts';
import { any, type Type } from '../types/type.ts';
import { shapeOf } from './shape-of.ts';

/** A column of conclusions. Its output values, where it has them, are in the order of their priority. */
export interface Output {
  readonly name: string | undefined;
  readonly type: Type;
  readonly isOrdered: boolean;
  readonly ordered: Evaluator;
  readonly byDefault?: Evaluator;
}

export function readOutputs(table: ModdleElement, scope: Scope): Output[] {
  const outputs = elementsOf(table, 'output');
  return outputs.map((output, index): Output => {
    const name = textOf(output, 'name')?.replaceAll(/\s+/g, ' ');
    const place = at(scope, `output ${index + 1}${name === undefined ? '' : ` ("${name}")`}`);
    if (name === undefined && outputs.length > 1)
      tell(place, 'has no name: each of several outputs needs one');
    const values = textOf(elementOf(output, 'outputValues'), 'text');
    const byDefault = elementOf(output, 'defaultOutputEntry');
    const hasDefault = textOf(byDefault, 'text') !== undefined;
    return {
      name,
      type: typeOfColumn(output, outputs.length === 1 ? table : undefined, scope),
      isOrdered: values !== undefined,
      ordered: formulaIn(place, values === undefined ? undefined : `[${values}\n]`),
      ...(byDefault && hasDefault && { byDefault: compileBoxed(byDefault, place) }),
    };
  });
}

/** What a table of one output gives is told by the table too: a list of it, where its policy gives a list. */
function typeOfColumn(output: ModdleElement, table: ModdleElement | undefined, scope: Scope): Type {
  const own = textOf(output, 'typeRef');
  if (own !== undefined || !table) return scope.typeOf(own);
  if (textOf(table, 'aggregation') !== undefined) return any;
  const whole = scope.typeOf(textOf(table, 'typeRef'));
  return shapeOf(table).isList && whole.kind === 'list' ? whole.of : whole;
}

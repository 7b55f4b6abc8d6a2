import { textOf } from '../../model/xml/moddle-element.ts';
import { kindOf } from '../../model/xml/moddle-element.ts';
import { newValues, type Evaluator, type Run, type Values } from '../run.ts';
import { any } from '../types/type.ts';
import { compileChild, type Compile } from './compile-boxed.ts';
import { at, withNames, type Scope } from './scope.ts';
import type { ModdleElement } from '../../model/xml/moddle-element.ts';

// `for`, `every` and `some` as boxes: one variable over one list.

/** The results in order; `partial` holds those so far. */
export const compileIteration: Compile = (element, scope) => {
  const { items, each } = partsOf(element, scope, 'return');
  return (values, run) => {
    const list = items(values, run);
    const partial: unknown[] = [];
    for (const item of list ?? []) partial.push(each(item, newValues(values, { partial }), run));
    return list && partial;
  };
};

/** Three-valued: what is neither true nor false leaves the answer open unless another item settles it. */
export const compileQuantified: Compile = (element, scope) => {
  const { items, each } = partsOf(element, scope, 'satisfies');
  const settling = kindOf(element) === 'some';
  return (values, run) => {
    const list = items(values, run);
    if (!list) return null;
    const answers = list.map((item) => each(item, values, run));
    if (answers.includes(settling)) return settling;
    return answers.every((answer) => answer === !settling) ? !settling : null;
  };
};

function partsOf(element: ModdleElement, scope: Scope, last: 'return' | 'satisfies') {
  const variable = textOf(element, 'iteratorVariable') ?? 'item';
  const list = compileChild(element, 'in', at(scope, 'in'));
  const names = [variable, 'partial'].map((name) => [name, any] as const);
  const body = compileChild(element, last, at(withNames(scope, names), last));
  return {
    items: (values: Values, run: Run): unknown[] | null => listFrom(list, values, run),
    each: (item: unknown, values: Values, run: Run): unknown =>
      body(newValues(values, { [variable]: item }), run),
  };
}

function listFrom(list: Evaluator, values: Values, run: Run): unknown[] | null {
  const items = list(values, run);
  if (items === null) return null;
  return Array.isArray(items) ? items : [items];
}

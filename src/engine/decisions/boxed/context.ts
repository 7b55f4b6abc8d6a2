import { elementOf, elementsOf, textOf } from '../../model/xml/moddle-element.ts';
import { newValues, type Evaluator } from '../run.ts';
import { conform } from '../types/conform.ts';
import type { Type } from '../types/type.ts';
import { compileBoxed, type Compile } from './compile-boxed.ts';
import { nameOf } from './name-of.ts';
import { at, withNames } from './scope.ts';

// Entries see those before them. An entry without a name is the result of the whole (DMN 1.5, 10.2.1.4).

interface Entry {
  name: string | undefined;
  type: Type;
  evaluate: Evaluator;
}

export const compileContext: Compile = (element, scope) => {
  let inner = scope;
  const entries = elementsOf(element, 'contextEntry').map((entry): Entry => {
    const variable = elementOf(entry, 'variable');
    const name = nameOf(variable);
    const value = elementOf(entry, 'value');
    const type = scope.typeOf(textOf(variable, 'typeRef'));
    const place = at(inner, name === undefined ? 'the result' : `entry "${name}"`);
    const evaluate = value ? compileBoxed(value, place) : () => null;
    if (name !== undefined) inner = withNames(inner, [[name, type]]);
    return { name, type, evaluate };
  });
  return (values, run) => {
    const visible = newValues(values);
    const context: Record<string, unknown> = {};
    for (const { name, type, evaluate } of entries) {
      const value = conform(evaluate(visible, run), type)?.value ?? null;
      if (name === undefined) return value;
      visible[name] = value;
      context[name] = value;
    }
    return context;
  };
};

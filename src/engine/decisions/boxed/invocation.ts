import { elementOf, elementsOf, textOf } from '../../model/xml/moddle-element.ts';
import { newValues } from '../run.ts';
import { conform } from '../types/conform.ts';
import { compileBoxed, type Compile } from './compile-boxed.ts';
import { invoke } from './function-definition.ts';
import { nameOf } from './name-of.ts';
import { at, tell } from './scope.ts';

/** Calls what the expression gives, usually a business knowledge model by its name, with each binding by name. */
export const compileInvocation: Compile = (element, scope) => {
  const called = elementOf(element, 'calledFunction');
  if (!called) tell(scope, 'invokes nothing: an invocation must say which function it calls');
  const target = called ? compileBoxed(called, at(scope, 'the called function')) : () => null;
  const bindings = elementsOf(element, 'binding').map((binding) => {
    const parameter = elementOf(binding, 'parameter');
    const name = nameOf(parameter) ?? '';
    const formula = elementOf(binding, 'bindingFormula');
    const evaluate = formula ? compileBoxed(formula, at(scope, `binding "${name}"`)) : () => null;
    return { name, type: scope.typeOf(textOf(parameter, 'typeRef')), evaluate };
  });
  return (values, run) => {
    const given = newValues();
    for (const { name, type, evaluate } of bindings)
      given[name] = conform(evaluate(values, run), type)?.value ?? null;
    return invoke(target(values, run), given);
  };
};

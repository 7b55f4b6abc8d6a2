import { compileChild, type Compile } from './compile-boxed.ts';
import { at } from './scope.ts';

/** Anything but true chooses `else`. */
export const compileConditional: Compile = (element, scope) => {
  const [condition, chosen, other] = (['if', 'then', 'else'] as const).map((name) =>
    compileChild(element, name, at(scope, name)),
  );
  return (values, run) => (condition?.(values, run) === true ? chosen : other)?.(values, run) ?? null;
};

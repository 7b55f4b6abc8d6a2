import { newValues } from '../run.ts';
import { isContext } from '../types/type.ts';
import { compileChild, type Compile } from './compile-boxed.ts';
import { at, withNames } from './scope.ts';
import { any } from '../types/type.ts';

/** The items for which `match` is true; it sees each as `item`, and the entries of a context by name. */
export const compileFilter: Compile = (element, scope) => {
  const list = compileChild(element, 'in', at(scope, 'in'));
  const match = compileChild(element, 'match', at(withNames(scope, [['item', any]]), 'match'));
  return (values, run) => {
    const items = list(values, run);
    if (items === null) return null;
    return (Array.isArray(items) ? items : [items]).filter(
      (item: unknown) => match(newValues(values, { item }, isContext(item) ? item : {}), run) === true,
    );
  };
};

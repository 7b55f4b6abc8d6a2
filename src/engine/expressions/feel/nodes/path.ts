import { compileNode } from '../compile-node.ts';
import { partsOf, wordsOf, type Compile } from '../formula.ts';
import { entryOf } from '../scope.ts';
import { isContext } from '../values/kind-of.ts';
import { partOf } from '../values/part-of.ts';

/** An entry of a context or a part of a date; of a list, that of each of its items. */
export const compilePath: Compile = (node, text) => {
  const [first, , last] = partsOf(node);
  const target = compileNode(first, text);
  const name = last ? wordsOf(last, text) : '';
  return (scope) => {
    const value = target(scope);
    return Array.isArray(value) ? value.map((item) => memberOf(item, name)) : memberOf(value, name);
  };
};

function memberOf(value: unknown, name: string): unknown {
  if (isContext(value)) return entryOf(value, name) ?? null;
  return partOf(value, name);
}

import { compileNode } from '../compile-node.ts';
import { partsOf, type Compile } from '../formula.ts';
import { readType } from '../values/described-type.ts';

/** Null is an instance of Null alone. */
export const compileInstanceOf: Compile = (node, text) => {
  const parts = partsOf(node);
  const value = compileNode(parts[0], text);
  const type = readType(parts.at(-1), text);
  return (scope) => type?.(value(scope)) ?? null;
};

import { compileNode } from '../compile-node.ts';
import { partsOf, wordsOf, type Compile, type Node } from '../formula.ts';
import { within } from '../scope.ts';
import { unescaped } from './literals.ts';

export const compileList: Compile = (node, text) => {
  const items = partsOf(node)
    .slice(1, -1)
    .map((item) => compileNode(item, text));
  return (scope) => items.map((item) => item(scope));
};

/** Entries see those before them, and a function sees itself. Two entries of one name make it null. */
export const compileContext: Compile = (node, text) => {
  const entries = partsOf(node)
    .slice(1, -1)
    .map((entry) => {
      const [key, value] = partsOf(entry);
      return { name: key ? nameOf(key, text) : '', value: compileNode(value, text) };
    });
  const isTwice = new Set(entries.map(({ name }) => name)).size < entries.length;
  return (scope) => {
    if (isTwice) return null;
    const values: Record<string, unknown> = {};
    const inner = within(scope, values);
    for (const { name, value } of entries) define(values, name, value(inner));
    return values;
  };
};

/** `__proto__` is an entry like any other here. */
const define = (values: Record<string, unknown>, name: string, value: unknown): void =>
  void Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true });

function nameOf(key: Node, text: string): string {
  const isQuoted = partsOf(key)[0]?.name === 'StringLiteral';
  return isQuoted ? unescaped(text.slice(key.from + 1, key.to - 1)) : wordsOf(key, text);
}

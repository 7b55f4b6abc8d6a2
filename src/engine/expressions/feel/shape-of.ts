import type { Values } from './formula.ts';
import { isContext } from './values/kind-of.ts';

// What the parser has to know of the values a text can see: the names in them. It takes a list for a value
// without names, so a list stands here as one context with the names of all its items.

const DEEPEST = 8;

export const shapeOf = (values: Values): Record<string, unknown> => named([values], 0);

function named(contexts: readonly Values[], depth: number): Record<string, unknown> {
  const found = new Map<string, unknown[]>();
  for (const context of contexts)
    for (const [name, value] of Object.entries(context)) {
      const values = found.get(name);
      if (values) values.push(value);
      else found.set(name, [value]);
    }
  const shape: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, values] of found) shape[name] = shapeOfAll(values, depth + 1);
  return shape;
}

function shapeOfAll(values: readonly unknown[], depth: number): unknown {
  if (depth > DEEPEST) return null;
  const contexts = values.flat(DEEPEST).filter((value) => isContext(value));
  return contexts.length === 0 ? null : named(contexts, depth);
}

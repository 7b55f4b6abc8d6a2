import type { Expression } from '../model/nodes/expression.ts';

/** Reads one variable, whatever signs its name is made of; null where it is not set. */
export const variableNamed = (name: string): Expression => ({
  source: name,
  evaluate: (variables) => (Object.hasOwn(variables, name) ? (variables[name] ?? null) : null),
});

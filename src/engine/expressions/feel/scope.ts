import type { Values } from './formula.ts';

// What a formula sees: the innermost values first. A name with signs may be written with other spaces than where
// it was given: `a-b` is `a - b`.

export interface Scope {
  readonly values: Values;
  readonly outer?: Scope | undefined;
}

export const within = (outer: Scope, values: Values): Scope => ({ values, outer });

/** Undefined where nobody has set it. */
export function lookUp(scope: Scope, name: string): unknown {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const value = entryOf(at.values, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function entryOf(values: Values, name: string): unknown {
  if (Object.hasOwn(values, name)) return values[name];
  if (!hasSigns(name)) return undefined;
  const wanted = tidy(name);
  for (const [key, value] of Object.entries(values)) if (hasSigns(key) && tidy(key) === wanted) return value;
  return undefined;
}

const hasSigns = (name: string): boolean => /[\s./\-+*']/.test(name);

/** Runs of spaces are one, and signs stand free. */
const tidy = (name: string): string =>
  name
    .replaceAll(/\*\*|[./\-+*']/g, ' $& ')
    .replaceAll(/\s+/g, ' ')
    .trim();

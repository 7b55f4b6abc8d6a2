import type { Values } from './run.ts';

/** Sets a value under its name, or under the name of an import and a name in it. */
export function put(values: Values, [first = '', second]: readonly string[], value: unknown): void {
  if (second === undefined) {
    values[first] = value;
    return;
  }
  const imported = values[first];
  values[first] = { ...(typeof imported === 'object' ? imported : {}), [second]: value };
}

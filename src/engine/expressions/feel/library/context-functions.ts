import { entryOf } from '../scope.ts';
import { isContext, type Context } from '../values/kind-of.ts';
import { takes } from './built-in.ts';

// Contexts (DMN 1.5, 10.3.4.10): each of these makes a new one.

function fromEntries(entries: readonly unknown[]): Context | null {
  const made = new Map<string, unknown>();
  for (const entry of entries) {
    if (!isContext(entry) || typeof entry['key'] !== 'string' || !Object.hasOwn(entry, 'value')) return null;
    if (made.has(entry['key'])) return null;
    made.set(entry['key'], entry['value']);
  }
  return Object.fromEntries(made);
}

/** Null where a key on the way leads to no context. */
function put(context: Context, keys: readonly unknown[], value: unknown): Context | null {
  const [key, ...deeper] = keys;
  if (typeof key !== 'string') return null;
  if (deeper.length === 0) return fromPairs(context, key, value);
  const inner = entryOf(context, key);
  if (!isContext(inner)) return null;
  const changed = put(inner, deeper, value);
  return changed && fromPairs(context, key, changed);
}

const fromPairs = (context: Context, key: string, value: unknown): Context =>
  Object.fromEntries([...Object.entries(context), [key, value] as const]);

const merged = (contexts: readonly unknown[]): Context | null =>
  contexts.every((one) => isContext(one))
    ? Object.fromEntries(contexts.flatMap((one) => Object.entries(one)))
    : null;

export const contextFunctions = {
  'get value': takes([
    'm: context, key: string',
    (context: Context, key: string) => entryOf(context, key) ?? null,
  ]),
  'get entries': takes([
    'm: context',
    (context: Context) => Object.entries(context).map(([key, value]) => ({ key, value })),
  ]),
  context: takes(['entries: list', fromEntries]),
  'context put': takes(
    [
      'context: context, key: string, value: any',
      (context: Context, key: string, value: unknown) => put(context, [key], value),
    ],
    ['context: context, keys: list, value: any', put],
  ),
  'context merge': takes(['contexts: list', merged]),
};

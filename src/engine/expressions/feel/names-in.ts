import { withoutStrings } from '../feel-nesting.ts';
import type { Values } from './formula.ts';

// Which names decide how a text is parsed: those with spaces or signs that the text may mean. `a-b` is one name
// where there is a variable "a-b", and a difference where there is none.

const DEEPEST = 8;

/** Whether the text has two words next to each other or with a sign between them. */
export const mayHoldNames = (text: string): boolean =>
  /[\p{L}\p{N}_?'][\s./\-+*']+[\p{L}\p{N}_']/u.test(withoutStrings(text));

/** Their paths, sorted: texts with the same are parsed the same. */
export function namesIn(text: string, values: Values): string {
  const packed = text.replaceAll(/\s+/g, '');
  const found = new Set<string>();
  collect(values, '', packed, found, 0);
  return [...found].sort().join('\n');
}

function collect(value: unknown, path: string, packed: string, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, packed, found, depth + 1);
    return;
  }
  for (const name of Object.keys(value)) {
    const inner = (value as Values)[name];
    const isOdd = !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
    if (isOdd && packed.includes(name.replaceAll(/\s+/g, ''))) found.add(`${path}/${name}`);
    if (typeof inner === 'object' && inner !== null)
      collect(inner, isOdd ? `${path}/${name}` : path, packed, found, depth + 1);
  }
}

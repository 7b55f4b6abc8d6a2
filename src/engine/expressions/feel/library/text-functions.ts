import { takes } from './built-in.ts';
import { patternOf, replacementOf } from './pattern.ts';

// Texts (DMN 1.5, 10.3.4.3). Characters are counted as Unicode counts them: one emoji is one.

function substring(text: string, start: number, length?: number): string | null {
  const characters = Array.from(text);
  const from = start < 0 ? characters.length + start : start - 1;
  if (start === 0 || from < 0 || from >= characters.length || (length !== undefined && length < 1))
    return null;
  return characters.slice(from, length === undefined ? undefined : from + length).join('');
}

function before(text: string, match: string): string {
  const at = text.indexOf(match);
  return at === -1 ? '' : text.slice(0, at);
}

function after(text: string, match: string): string {
  const at = text.indexOf(match);
  return at === -1 ? '' : text.slice(at + match.length);
}

function joined(list: readonly unknown[], delimiter = ''): string | null {
  const texts = list.filter((item) => item !== null);
  return texts.every((item) => typeof item === 'string') ? texts.join(delimiter) : null;
}

function replaced(text: string, pattern: string, replacement: string, flags?: string): string | null {
  const found = patternOf({ pattern, flags, isGlobal: true }, text);
  return found && text.replaceAll(found, replacementOf(replacement));
}

const onTwo = (work: (text: string, match: string) => unknown) =>
  takes(['string: string, match: string', work]);
const onOne = (work: (text: string) => unknown) => takes(['string: string', work]);

export const textFunctions = {
  substring: takes(['string: string, start position: number, length?: number', substring]),
  'string length': onOne((text) => Array.from(text).length),
  'upper case': onOne((text) => text.toUpperCase()),
  'lower case': onOne((text) => text.toLowerCase()),
  'substring before': onTwo(before),
  'substring after': onTwo(after),
  contains: onTwo((text, match) => text.includes(match)),
  'starts with': onTwo((text, match) => text.startsWith(match)),
  'ends with': onTwo((text, match) => text.endsWith(match)),
  replace: takes(['input: string, pattern: string, replacement: string, flags?: string', replaced]),
  matches: takes([
    'input: string, pattern: string, flags?: string',
    (text: string, pattern: string, flags?: string) =>
      patternOf({ pattern, flags }, text)?.test(text) ?? null,
  ]),
  split: takes([
    'string: string, delimiter: string',
    (text: string, delimiter: string) => {
      const found = patternOf({ pattern: delimiter }, text);
      return found && text.split(found);
    },
  ]),
  'string join': takes(['list: list, delimiter?: string', joined]),
};

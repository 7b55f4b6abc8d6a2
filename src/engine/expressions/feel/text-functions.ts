import { FeelFunction } from 'feelin';
import { ExpressionError } from '../expression-error.ts';
import { obstacleToPattern, waysToTry } from '../pattern-cost.ts';
import { spend } from './steps.ts';

// The functions of FEEL that take a regular expression (DMN 1.5, 10.3.4.3). feelin hands it to JavaScript, which
// backtracks, and what it then does are no steps that could be counted: so a pattern is looked at before it is
// tried, on the text at hand. Null for what is no text and for a pattern that is none.

const waysPerStep = 10_000;

function bounded(pattern: string, flags: string, length: number): RegExp | null {
  const regexp = readPattern(pattern, flags);
  if (!regexp) return null;
  const obstacle = obstacleToPattern(pattern, length);
  if (obstacle !== undefined) throw new ExpressionError(`${obstacle}: "${pattern.slice(0, 100)}"`);
  spend(Math.ceil(waysToTry(pattern, length) / waysPerStep));
  return regexp;
}

/** The standard's flag x is not supported, as in feelin. */
function readPattern(pattern: string, flags: string): RegExp | null {
  if (/[^smi]/.test(flags)) return null;
  try {
    return new RegExp(pattern, `u${flags}`);
  } catch {
    return null;
  }
}

const areTexts = (given: readonly unknown[]): given is string[] =>
  given.every((one) => typeof one === 'string');

function matches(input: unknown, pattern: unknown, flags: unknown): boolean | null {
  const given = [input, pattern, flags ?? ''];
  if (!areTexts(given)) return null;
  const [text = '', sought = '', how = ''] = given;
  return bounded(sought, how, text.length)?.test(text) ?? null;
}

function replace(input: unknown, pattern: unknown, replacement: unknown, flags: unknown): string | null {
  const given = [input, pattern, replacement, flags ?? ''];
  if (!areTexts(given)) return null;
  const [text = '', sought = '', put = '', how = ''] = given;
  const regexp = bounded(sought, how, text.length);
  return regexp && text.replace(new RegExp(regexp, `${regexp.flags}g`), put.replaceAll('$0', '$$&'));
}

function split(string: unknown, delimiter: unknown): string[] | null {
  const given = [string, delimiter];
  if (!areTexts(given)) return null;
  const [text = '', sought = ''] = given;
  const regexp = bounded(sought, '', text.length);
  return regexp && text.split(regexp);
}

export const textFunctions: Readonly<Record<string, FeelFunction>> = {
  matches: new FeelFunction(matches, ['input', 'pattern', 'flags']),
  replace: new FeelFunction(replace, ['input', 'pattern', 'replacement', 'flags']),
  split: new FeelFunction(split, ['string', 'delimiter']),
};

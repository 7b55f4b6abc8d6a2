import { ExpressionError } from '../../expression-error.ts';
import { obstacleToPattern, waysToTry } from '../../pattern-cost.ts';
import { spend } from '../steps.ts';

// Regular expressions as FEEL has them, those of XQuery and XPath (DMN 1.5, 10.3.4.3), as JavaScript's. JavaScript
// backtracks, and what it then does are no steps that could be counted: so a pattern is looked at before it is
// tried, on the text at hand.

const waysPerStep = 10_000;

export interface Pattern {
  readonly pattern: string;
  /** Of s, m, i and x; anything else makes it no pattern. */
  readonly flags?: string | undefined;
  readonly isGlobal?: boolean;
}

/** Null for what is no pattern. Throws an ExpressionError for one that can take too long on the text. */
export function patternOf({ pattern, flags = '', isGlobal = false }: Pattern, text: string): RegExp | null {
  if (!/^[smix]*$/.test(flags)) return null;
  const source = named(flags.includes('x') ? pattern.replaceAll(/\s+/g, '') : pattern);
  const kept = [...new Set(flags.replaceAll('x', ''))].join('') + (isGlobal ? 'g' : '');
  try {
    const found = new RegExp(source.replace(subtraction, '[[$1]--[$2]]'), kept + modeOf(source));
    refuseCostly(source.replace(subtraction, '[$1]'), text.length);
    return found;
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    return null;
  }
}

function refuseCostly(source: string, length: number): void {
  const obstacle = obstacleToPattern(source, length);
  if (obstacle !== undefined) throw new ExpressionError(`${obstacle}: "${source.slice(0, 100)}"`);
  spend(Math.ceil(waysToTry(source, length) / waysPerStep));
}

/** [a-z-[aeiou]]: a class less another. */
const subtraction = /\[((?:\\.|[^[\]])*)-\[((?:\\.|[^[\]])*)\]\]/;

const modeOf = (source: string): string => (subtraction.test(source) ? 'v' : 'u');

/** \i and \c are the letters of names in XML, and \p{IsGreek} a block. */
const named = (source: string): string =>
  source
    .replaceAll(/\\p\{IsBasicLatin\}/g, '[\\x00-\\x7F]')
    .replaceAll(/\\([pP])\{Is(\w+)\}/g, '\\$1{Script=$2}')
    .replaceAll(/(?<!\\)\\i/g, '[\\p{L}_:]')
    .replaceAll(/(?<!\\)\\c/g, '[\\p{L}\\p{N}_:.\\-]');

/** $0 is all that was found, `\$` a dollar. */
export const replacementOf = (text: string): string =>
  text.replaceAll(/\\([\\$])|\$0(?!\d)/g, (found, kept: string | undefined) =>
    kept === undefined ? '$&' : kept === '$' ? '$$' : found.slice(1),
  );

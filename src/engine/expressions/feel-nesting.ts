import { ExpressionError } from './expression-error.ts';

const DEEPEST = 100;

/** feelin parses and evaluates by recursion, so nesting is bounded before it sees the text. */
export function refuseDeep(text: string): void {
  let depth = 0;
  // ]1..5[ is a range without its ends, so square brackets need not match.
  let round = 0;
  for (const character of withoutStrings(text)) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    if ('({'.includes(character)) round += 1;
    if (')}'.includes(character)) round -= 1;
    // (1..5[ and ]1..5) mix the two.
    if (round < 0 && !/[[\]]/.test(text))
      throw new ExpressionError('the FEEL expression closes a bracket that it never opened');
    if (depth > DEEPEST)
      throw new ExpressionError(`the FEEL expression is nested more than ${DEEPEST} levels deep`);
  }
}

/** Every string empty and no comment left: what remains is FEEL's own. */
export const withoutStrings = (text: string): string =>
  text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('"') ? '""' : ' ',
  );

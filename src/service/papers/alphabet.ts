import { embeddedFonts } from './embedded-fonts.ts';

// What becomes of the letters of a text on paper. The standard fonts know the letters of Western Europe
// (Windows-1252), which Indonesian needs and more. A text with others is set in fonts that the file carries; a
// letter that those lack, too, is a box, and the paper says which letters its boxes stand for: none is lost.

export interface Alphabet {
  /** The text as it can be set. */
  written(text: string): string;
  /** Letters that could not be set, in the order they were met. */
  readonly missing: ReadonlySet<string>;
  /** Whether its fonts have to be in the file. */
  readonly isEmbedded: boolean;
}

export const box = '□';

const others = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const isStandard = (letter: string): boolean =>
  /^[\n\u0020-\u007e\u00a0-\u00ff]$/.test(letter) || others.includes(letter);

const isInEmbedded = (letter: string): boolean =>
  letter === '\n' || embeddedFonts().has(letter.codePointAt(0) ?? 0);

/** The letters of the fonts that every reader has. */
export const standardAlphabet = (): Alphabet => alphabetOf(isStandard, false);

export const embeddedAlphabet = (): Alphabet => alphabetOf(isInEmbedded, true);

function alphabetOf(has: (letter: string) => boolean, isEmbedded: boolean): Alphabet {
  const missing = new Set<string>();
  const set = (letter: string): string => {
    if (has(letter)) return letter;
    missing.add(letter);
    return box;
  };
  return { missing, isEmbedded, written: (text) => [...tidied(text)].map(set).join('') };
}

/** Without what has no shape of its own: controls, joiners, directions, selectors of a variant. */
const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}]/gu, (letter) => (letter === '\n' ? letter : ''));

import type { Value } from '../statements/value.ts';

// The text of PostgreSQL holds every character but U+0000, that of SQLite and JavaScript holds it, too: a
// variable may be named with it, a search may ask for it. It is written as a mark that Unicode promises never
// to use, and so are the few texts that hold the mark; reading turns both back.

const nul = '\u0000';
const mark = '\u{10FFFF}';
const written = { [nul]: `${mark}0`, [mark]: `${mark}1` };

export const writeNul = (value: Value): Value =>
  typeof value === 'string' && (value.includes(nul) || value.includes(mark))
    ? value.replace(/[\u0000\u{10FFFF}]/gu, (character) => (character === nul ? written[nul] : written[mark]))
    : value;

export const readNul = (text: string): string =>
  text.includes(mark) ? text.replace(/\u{10FFFF}([01])/gu, (_, which) => (which === '0' ? nul : mark)) : text;

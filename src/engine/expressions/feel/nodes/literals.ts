import type { Compile } from '../formula.ts';

/** A sign may stand apart from its number. What is larger than any number here is null. */
export const compileNumber: Compile = ({ from, to }, text) => {
  const number = Number(text.slice(from, to).replaceAll(/\s+/g, ''));
  const value = Number.isFinite(number) ? number : null;
  return () => value;
};

export const compileText: Compile = ({ from, to }, text) => {
  const value = unescaped(text.slice(from + 1, to - 1));
  return () => value;
};

const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** `\n`, `\"` and the like, `\u` with four digits and `\U` with six; any other backslash stands for itself. */
export const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{6})|(.))/gs, (found, four, six, mark) => {
    if (typeof four === 'string') return String.fromCharCode(parseInt(four, 16));
    if (typeof six === 'string')
      return parseInt(six, 16) > 0x10ffff ? found : String.fromCodePoint(parseInt(six, 16));
    return marks[String(mark)] ?? found;
  });

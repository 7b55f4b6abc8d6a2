// The fonts of a paper know the letters of Western Europe (Windows-1252), which Indonesian needs and more.
// Any other letter is written without its marks where it has some, and as a question mark otherwise.

const others = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const isKnown = (letter: string): boolean =>
  /^[\n\u0020-\u007e\u00a0-\u00ff]$/.test(letter) || others.includes(letter);

export function printable(text: string): string {
  return [...text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')]
    .map((letter) => (isKnown(letter) ? letter : [...withoutMarks(letter)].filter(isKnown).join('') || '?'))
    .join('');
}

const withoutMarks = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '');

// Letters have no size without a browser; these widths are those of common sans-serif fonts at 12 units,
// on the wide side, so that a line breaks a little early rather than leaving its box.

const unitsPerLetter = 6.6;

/** About how wide a line is drawn, rather too wide than too narrow. */
export const widthOf = (line: string): number => line.length * unitsPerLetter;

/** Breaks a text into lines no longer than `width`; what is left after `most` lines ends with "…". */
export function textLines(text: string, width: number, most: number): string[] {
  const longest = Math.max(3, Math.floor(width / unitsPerLetter));
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, longest));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, longest - 1)}…`];
}

const pieces = (word: string, longest: number): string[] =>
  word.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [];

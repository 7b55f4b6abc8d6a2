import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// The fonts that a paper carries with it where its text needs more letters than every reader's own fonts have:
// Latin with all its marks, Greek, Cyrillic. Read once, when the first paper needs them.

export interface EmbeddedFonts {
  readonly plain: Buffer;
  readonly bold: Buffer;
  /** Whether both have the letter. */
  has(codePoint: number): boolean;
}

let read: EmbeddedFonts | undefined;

export function embeddedFonts(): EmbeddedFonts {
  read ??= load();
  return read;
}

function load(): EmbeddedFonts {
  const [plain, bold] = ['', '-Bold'].map((name) =>
    readFileSync(resolve(`data/fonts/DejaVuSerifCondensed${name}.ttf`)),
  );
  if (!plain || !bold) throw new Error('Expected two fonts in data/fonts');
  const [inPlain, inBold] = [lettersOf(plain), lettersOf(bold)];
  const has = (codePoint: number) => within(inPlain, codePoint) && within(inBold, codePoint);
  return { plain, bold, has };
}

type Range = readonly [first: number, last: number];

const within = (ranges: readonly Range[], codePoint: number): boolean =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last);

/** The groups of the segmented coverage (format 12) in the table `cmap` of an OpenType font. */
function lettersOf(font: Buffer): Range[] {
  const cmap = offsetOfTable(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const groups = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(groups) !== 12) continue;
    return Array.from({ length: font.readUInt32BE(groups + 12) }, (_, group) => {
      const at = groups + 16 + 12 * group;
      return [font.readUInt32BE(at), font.readUInt32BE(at + 4)] as const;
    });
  }
  throw new Error('Expected the font to list its letters in groups');
}

function offsetOfTable(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`Expected the font to have the table ${name}`);
}

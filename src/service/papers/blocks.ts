import { fonts, keepTogether, widthOf, type Pdf } from './make-pdf.ts';
import { printable } from './printable.ts';

// What papers are put together from. Each block begins at the left margin where the last one ended.

export function heading(pdf: Pdf, ...lines: string[]): void {
  for (const line of lines)
    pdf.font(fonts.bold).text(printable(line), pdf.page.margins.left, pdf.y, { align: 'center' });
  pdf.font(fonts.plain);
}

export function subheading(pdf: Pdf, text: string): void {
  keepTogether(pdf, 60);
  pdf.moveDown(0.5).font(fonts.bold).text(printable(text), pdf.page.margins.left, pdf.y);
  pdf.font(fonts.plain).moveDown(0.15);
}

export function paragraph(pdf: Pdf, text: string, { indent = 0 }: { indent?: number } = {}): void {
  pdf.text(printable(text), pdf.page.margins.left, pdf.y, { align: 'justify', indent });
}

/** What people write in by hand. */
export const dotted = '.'.repeat(46);

export interface Row {
  label: string;
  /** Dots to write on where it is empty. */
  value: string;
}

/** `label : value`, the values under each other; a long one goes on below itself. */
export function rows(
  pdf: Pdf,
  list: readonly Row[],
  { labelWidth = 130, inset = 0 }: { labelWidth?: number; inset?: number } = {},
): void {
  const left = pdf.page.margins.left + inset;
  const width = widthOf(pdf) - inset - labelWidth - 10;
  for (const { label, value } of list) {
    const text = printable(value === '' ? dotted : value);
    const name = printable(label);
    keepTogether(
      pdf,
      Math.max(pdf.heightOfString(text, { width }), pdf.heightOfString(name, { width: labelWidth })),
    );
    const top = pdf.y;
    pdf.text(name, left, top, { width: labelWidth });
    const below = pdf.y;
    pdf.text(':', left + labelWidth, top, { lineBreak: false });
    pdf.text(text, left + labelWidth + 10, top, { width });
    pdf.y = Math.max(below, pdf.y);
  }
  pdf.x = pdf.page.margins.left;
}

export interface Signature {
  /** Above the room to sign: place and date, the position. */
  above: readonly string[];
  /** Instead of a signature by hand. */
  inRoom?: string;
  name: string;
  below: readonly string[];
}

const signingRoom = 56;
const lineHeight = 15;

/** In the right half, and never apart from the room to sign in. */
export function signature(pdf: Pdf, { above, inRoom, name, below }: Signature): void {
  const width = widthOf(pdf) * 0.5;
  const left = pdf.page.margins.left + widthOf(pdf) - width;
  keepTogether(pdf, signingRoom + lineHeight * (above.length + below.length + 2));
  for (const line of above) pdf.text(printable(line), left, pdf.y, { width });
  const nameAt = pdf.y + signingRoom;
  if (inRoom !== undefined)
    pdf.font(fonts.italic).text(printable(inRoom), left, pdf.y + signingRoom / 2 - 8, { width });
  pdf.y = nameAt;
  pdf.font(fonts.bold).text(printable(name === '' ? dotted.slice(0, 40) : name), left, pdf.y, { width });
  pdf.font(fonts.plain);
  for (const line of below) pdf.text(printable(line), left, pdf.y, { width });
  pdf.x = pdf.page.margins.left;
}

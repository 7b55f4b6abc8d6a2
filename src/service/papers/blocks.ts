import { fonts, keepTogether, widthOf, type Pdf } from './make-pdf.ts';

// What papers are put together from. Each block begins at the left margin where the last one ended.

export function heading(pdf: Pdf, ...lines: string[]): void {
  for (const line of lines)
    pdf.font(fonts.bold).text(line, pdf.page.margins.left, pdf.y, { align: 'center' });
  pdf.font(fonts.plain);
}

export function subheading(pdf: Pdf, text: string): void {
  keepTogether(pdf, 60);
  pdf.moveDown(0.5).font(fonts.bold).text(text, pdf.page.margins.left, pdf.y);
  pdf.font(fonts.plain).moveDown(0.15);
}

export function paragraph(pdf: Pdf, text: string, { indent = 0 }: { indent?: number } = {}): void {
  keepLines(pdf, paragraphHeight(pdf, text, indent));
  pdf.text(text, pdf.page.margins.left, pdf.y, { align: 'justify', indent });
}

const paragraphHeight = (pdf: Pdf, text: string, indent = 0): number =>
  pdf.heightOfString(text, { width: widthOf(pdf), align: 'justify', indent });

/** No single line of a paragraph stands alone at the foot of a page or at the head of the next. */
function keepLines(pdf: Pdf, height: number): void {
  const line = pdf.currentLineHeight(true) + 1;
  const lines = Math.round(height / line);
  const fitting = Math.floor((pdf.page.height - pdf.page.margins.bottom - pdf.y) / line);
  if (fitting < Math.min(lines, 2) || lines - fitting === 1) keepTogether(pdf, height);
}

/** What people write in by hand. */
export const dotted = '.'.repeat(46);

export interface Row {
  label: string;
  /** Dots to write on where it is empty. */
  value: string;
}

/** More than this goes on over the page. */
const tallestKept = 150;

/** `label : value`, the values under each other; a long one goes on below itself. */
export function rows(
  pdf: Pdf,
  list: readonly Row[],
  { labelWidth = 130, inset = 0 }: { labelWidth?: number; inset?: number } = {},
): void {
  const left = pdf.page.margins.left + inset;
  const width = widthOf(pdf) - inset - labelWidth - 10;
  for (const { label, value } of list) {
    const text = value === '' ? dotted : value;
    const name = label;
    const height = pdf.heightOfString(text, { width });
    const atLeast = Math.max(Math.min(height, tallestKept), pdf.heightOfString(name, { width: labelWidth }));
    keepTogether(pdf, atLeast);
    const { y: top, page } = pdf;
    pdf.text(name, left, top, { width: labelWidth });
    const below = pdf.y;
    pdf.text(':', left + labelWidth, top, { lineBreak: false });
    pdf.text(text, left + labelWidth + 10, top, { width });
    if (pdf.page === page) pdf.y = Math.max(below, pdf.y);
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

/** In the right half, and never apart from the room to sign in. */
export function signature(pdf: Pdf, each: Signature): void {
  const { above, inRoom, name, below } = each;
  keepTogether(pdf, signatureHeight(pdf, each));
  const { left, width } = rightHalf(pdf);
  for (const line of above) pdf.text(line, left, pdf.y, { width });
  const nameAt = pdf.y + signingRoom;
  if (inRoom !== undefined) pdf.font(fonts.italic).text(inRoom, left, pdf.y + signingRoom / 2 - 8, { width });
  pdf.y = nameAt;
  pdf.font(fonts.bold).text(name === '' ? dotted.slice(0, 40) : name, left, pdf.y, { width });
  pdf.font(fonts.plain);
  for (const line of below) pdf.text(line, left, pdf.y, { width });
  pdf.x = pdf.page.margins.left;
}

function rightHalf(pdf: Pdf): { left: number; width: number } {
  const width = widthOf(pdf) * 0.5;
  return { left: pdf.page.margins.left + widthOf(pdf) - width, width };
}

function signatureHeight(pdf: Pdf, { above, name, below }: Signature): number {
  const { width } = rightHalf(pdf);
  const height = (text: string) => pdf.heightOfString(text, { width });
  const plain = [...above, ...below].reduce((sum, line) => sum + height(line), 0);
  pdf.font(fonts.bold);
  const named = height(name === '' ? dotted.slice(0, 40) : name);
  pdf.font(fonts.plain);
  return plain + named + signingRoom;
}

/** Taller text than that is parted from what is signed below it. */
const tallestEnd = 220;

export interface Closing {
  indent?: number;
  /** Between the text and the signature. */
  gap?: number;
  /** A subheading of the text. */
  title?: string;
}

const titleRoom = 45;

/** The last paragraph and the signature below it: nobody signs a page that says nothing. */
export function closing(
  pdf: Pdf,
  text: string,
  signed: Signature,
  { indent = 0, gap = 11, title }: Closing = {},
): void {
  const height = paragraphHeight(pdf, text, indent);
  const whole = height + gap + signatureHeight(pdf, signed) + (title === undefined ? 0 : titleRoom);
  if (height <= tallestEnd) keepTogether(pdf, whole);
  if (title !== undefined) subheading(pdf, title);
  paragraph(pdf, text, { indent });
  pdf.y += gap;
  signature(pdf, signed);
}

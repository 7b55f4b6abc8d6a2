import { box, embeddedAlphabet, standardAlphabet, type Alphabet } from './alphabet.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { PaperDocument } from './paper-document.ts';

// The one way a PDF is made here: A4, the fonts that every reader has unless the text needs more, the language
// and the title said in the file, and pages numbered where there are several. The same input and moment give
// the same bytes, so that a hash of an archived paper can be compared with one made anew.

export type Pdf = PDFKit.PDFDocument;

export interface PaperFacts {
  title: string;
  author: string;
  /** Stands in the file as the moment it was made. */
  at: Date;
  layout?: 'portrait' | 'landscape';
}

export const fonts = { plain: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' } as const;

/** In points, 72 to an inch: 2.5 cm at the left, where papers are filed, 2 cm elsewhere. */
const margins = { top: 57, bottom: 57, left: 71, right: 57 };

/** `draw` only draws, and may be asked to twice: a text that needs other fonts is set anew in those. */
export function makePdf(facts: PaperFacts, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const standard = standardAlphabet();
  const pdf = drawn(facts, standard, draw);
  return standard.missing.size === 0 ? ended(pdf) : ended(drawn(facts, embeddedAlphabet(), draw));
}

function drawn(
  { title, author, at, layout }: PaperFacts,
  alphabet: Alphabet,
  draw: (pdf: Pdf) => void,
): PaperDocument {
  const pdf = new PaperDocument(alphabet, {
    size: 'A4',
    layout: layout ?? 'portrait',
    margins,
    bufferPages: true,
    lang: 'id-ID',
    displayTitle: true,
    info: { Title: title, Author: author, Producer: 'Alur', Creator: 'Alur', CreationDate: at, ModDate: at },
  });
  if (alphabet.isEmbedded) embed(pdf);
  pdf.font(fonts.plain).fontSize(11.5).lineGap(1);
  draw(pdf);
  nameMissing(pdf, alphabet);
  numberPages(pdf);
  return pdf;
}

/** Under the names of the standard fonts, so that who draws need not know. There is no italic one. */
function embed(pdf: PaperDocument): void {
  const { plain, bold } = embeddedFonts();
  pdf.registerFont(fonts.plain, plain).registerFont(fonts.bold, bold).registerFont(fonts.italic, plain);
}

function ended(pdf: PaperDocument): Promise<Buffer> {
  const bytes = collected(pdf);
  pdf.end();
  return bytes;
}

const mostNamed = 12;

/** At the foot of the last page: which letters the boxes stand for. */
function nameMissing(pdf: Pdf, { missing }: Alphabet): void {
  if (missing.size === 0) return;
  const names = [...missing].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  const rest = names.length > mostNamed ? ` dan ${names.length - mostNamed} lainnya` : '';
  const told = `${box}: huruf yang tidak dapat dicetak, menurut Unicode ${names.slice(0, mostNamed).join(', ')}${rest}`;
  atFoot(pdf, told, 22);
}

function collected(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    atFoot(pdf, `Halaman ${page - start + 1} dari ${count}`, 36);
  }
}

/** In the middle of the bottom margin of this page, so far above its edge. */
function atFoot(pdf: Pdf, text: string, above: number): void {
  const { width, height, margins: edges } = pdf.page;
  // Below the bottom margin pdfkit would begin a new page.
  const { bottom } = edges;
  edges.bottom = 0;
  pdf.font(fonts.plain).fontSize(9);
  pdf.text(text, edges.left, height - above, {
    width: width - edges.left - edges.right,
    align: 'center',
    lineBreak: false,
  });
  edges.bottom = bottom;
}

export const widthOf = ({ page }: Pdf): number => page.width - page.margins.left - page.margins.right;

/** Begins a new page unless that much room is left on this one, so that what belongs together stays together. */
export function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

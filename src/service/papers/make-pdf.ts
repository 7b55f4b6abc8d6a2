import PDFDocument from 'pdfkit';

// The one way a PDF is made here: A4, the fonts that every reader has, the language and the title said in
// the file, and pages numbered where there are several. The same input and moment give the same bytes, so
// that a hash of an archived paper can be compared with one made anew.

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

export function makePdf(
  { title, author, at, layout }: PaperFacts,
  draw: (pdf: Pdf) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: layout ?? 'portrait',
    margins,
    bufferPages: true,
    lang: 'id-ID',
    displayTitle: true,
    info: { Title: title, Author: author, Producer: 'Alur', Creator: 'Alur', CreationDate: at, ModDate: at },
  });
  const bytes = collected(pdf);
  pdf.font(fonts.plain).fontSize(11.5).lineGap(1);
  draw(pdf);
  numberPages(pdf);
  pdf.end();
  return bytes;
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
    const { width, height, margins: edges } = pdf.page;
    // Below the bottom margin pdfkit would begin a new page.
    const { bottom } = edges;
    edges.bottom = 0;
    pdf.font(fonts.plain).fontSize(9);
    pdf.text(`Halaman ${page - start + 1} dari ${count}`, edges.left, height - 36, {
      width: width - edges.left - edges.right,
      align: 'center',
      lineBreak: false,
    });
    edges.bottom = bottom;
  }
}

export const widthOf = ({ page }: Pdf): number => page.width - page.margins.left - page.margins.right;

/** Begins a new page unless that much room is left on this one, so that what belongs together stays together. */
export function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

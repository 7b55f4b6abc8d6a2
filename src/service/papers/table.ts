import { fonts, widthOf, type Pdf } from './make-pdf.ts';
import { printable } from './printable.ts';

export interface TableColumn {
  label: string;
  /** A share of the width. */
  share: number;
}

const inset = 4;

/** A ruled table over as many pages as it needs, its heading on each of them; a row is never parted. */
export function table(pdf: Pdf, columns: readonly TableColumn[], list: readonly (readonly string[])[]): void {
  const heading = columns.map(({ label }) => label);
  pdf.fontSize(9);
  row(pdf, columns, heading, fonts.bold);
  for (const cells of list) {
    const bottom = pdf.page.height - pdf.page.margins.bottom;
    if (pdf.y + heightOf(pdf, columns, cells) > bottom) {
      pdf.addPage();
      row(pdf, columns, heading, fonts.bold);
    }
    row(pdf, columns, cells, fonts.plain);
  }
  pdf.fontSize(11.5);
  pdf.x = pdf.page.margins.left;
}

function widths(pdf: Pdf, columns: readonly TableColumn[]): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (widthOf(pdf) * share) / whole);
}

function heightOf(pdf: Pdf, columns: readonly TableColumn[], cells: readonly string[]): number {
  const wide = widths(pdf, columns);
  const heights = cells.map((cell, index) =>
    pdf.heightOfString(printable(cell), { width: (wide[index] ?? 0) - 2 * inset }),
  );
  return Math.max(...heights) + 2 * inset;
}

function row(pdf: Pdf, columns: readonly TableColumn[], cells: readonly string[], font: string): void {
  pdf.font(font).lineWidth(0.5);
  const [top, height, wide] = [pdf.y, heightOf(pdf, columns, cells), widths(pdf, columns)];
  let left = pdf.page.margins.left;
  for (const [index, width] of wide.entries()) {
    pdf.rect(left, top, width, height).stroke();
    const text = printable(cells[index] ?? '');
    pdf.text(text, left + inset, top + inset, { width: width - 2 * inset });
    left += width;
  }
  pdf.font(fonts.plain);
  pdf.y = top + height;
}

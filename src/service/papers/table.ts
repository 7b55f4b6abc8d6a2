import { fonts, keepTogether, widthOf, type Pdf } from './make-pdf.ts';

export interface TableColumn {
  label: string;
  /** A share of the width. */
  share: number;
  /** Figures stand below each other at the right. */
  isFigure?: boolean;
}

const inset = 4;
const headFill = '#eef1f1';

/**
 * A ruled table over as many pages as it needs, its heading on each of them; a row is never parted, and the
 * heading never stands without a row.
 */
export function table(pdf: Pdf, columns: readonly TableColumn[], list: readonly (readonly string[])[]): void {
  const heading = columns.map(({ label }) => label);
  const rowOf = (cells: readonly string[], isHead = false): Row => ({ columns, cells, isHead });
  const head = rowOf(heading, true);
  pdf.fontSize(9);
  keepTogether(pdf, heightOf(pdf, head) + (list[0] ? heightOf(pdf, rowOf(list[0])) : 0));
  row(pdf, head);
  for (const cells of list) {
    const bottom = pdf.page.height - pdf.page.margins.bottom;
    if (pdf.y + heightOf(pdf, rowOf(cells)) > bottom) {
      pdf.addPage();
      row(pdf, head);
    }
    row(pdf, rowOf(cells));
  }
  pdf.fontSize(11.5);
  pdf.x = pdf.page.margins.left;
}

interface Row {
  columns: readonly TableColumn[];
  cells: readonly string[];
  isHead: boolean;
}

function widths(pdf: Pdf, columns: readonly TableColumn[]): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (widthOf(pdf) * share) / whole);
}

function heightOf(pdf: Pdf, { columns, cells, isHead }: Row): number {
  pdf.font(isHead ? fonts.bold : fonts.plain);
  const wide = widths(pdf, columns);
  const heights = cells.map((cell, index) =>
    pdf.heightOfString(cell, { width: (wide[index] ?? 0) - 2 * inset }),
  );
  return Math.max(...heights) + 2 * inset;
}

function row(pdf: Pdf, each: Row): void {
  const { columns, cells, isHead } = each;
  const [top, height, wide] = [pdf.y, heightOf(pdf, each), widths(pdf, columns)];
  pdf.lineWidth(0.5);
  let left = pdf.page.margins.left;
  for (const [index, width] of wide.entries()) {
    const box = pdf.rect(left, top, width, height);
    if (isHead) box.fillAndStroke(headFill, 'black').fillColor('black');
    else box.stroke();
    const align = columns[index]?.isFigure === true ? 'right' : 'left';
    pdf.text(cells[index] ?? '', left + inset, top + inset, { width: width - 2 * inset, align });
    left += width;
  }
  pdf.font(fonts.plain);
  pdf.y = top + height;
}

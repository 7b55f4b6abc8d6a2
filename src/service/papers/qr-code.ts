import QRCode from 'qrcode';
import type { Pdf } from './make-pdf.ts';

export interface QrModules {
  /** Modules on a side. */
  size: number;
  isDark(row: number, column: number): boolean;
}

/** Level M reads with 15 % of it spoiled: a fold or a stamp. */
export function qrModules(text: string): QrModules {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

interface Place {
  left: number;
  top: number;
  size: number;
}

/** Drawn as shapes, sharp at any size, with the quiet margin of four modules that readers need. */
export function qrCode(pdf: Pdf, text: string, { left, top, size }: Place): void {
  const modules = qrModules(text);
  const side = size / (modules.size + 8);
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.isDark(row, column))
        pdf.rect(left + (column + 4) * side, top + (row + 4) * side, side, side);
  pdf.fill('black');
}

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';

// Real files, made at test time: small PDFs and pictures with what the test is about in them.

export async function aPdf(
  change: (pdf: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]).drawText('Surat permohonan', { x: 20, y: 100, size: 12 });
  await change(pdf);
  return Buffer.from(await pdf.save());
}

export const withOpenAction = (subtype: string) => (pdf: PDFDocument) => {
  const action = pdf.context.obj({ S: PDFName.of(subtype), F: PDFString.of('x') });
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(action));
};

export const aPicture = (format: 'png' | 'jpeg', { width = 60, height = 40 } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 90, b: 160 } } })
    [format]()
    .withExif({ IFD0: { Copyright: 'Siti Aminah' } })
    .toBuffer();

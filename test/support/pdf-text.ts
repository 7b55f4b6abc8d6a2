import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

// What a PDF of ours says, read from the drawing of its pages as a reader would find it: words without the
// room between them, which a justified line has none of in the file.

const inHex = /<([0-9a-f]+)>/gi;

function textOf(drawing: string): string {
  const shown = drawing.match(/\[[^\]]*\]\s*TJ|<[0-9a-f]+>\s*Tj/gi) ?? [];
  return shown
    .flatMap((each) => [...each.matchAll(inHex)].map(([, hex = '']) => Buffer.from(hex, 'hex')))
    .map((bytes) => new TextDecoder('windows-1252').decode(bytes))
    .join('');
}

export async function pdfPages(bytes: Buffer): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const drawings = pdf.getPages().map((page) => {
    const stream = page.node.context.lookup(page.node.get(PDFName.of('Contents')));
    if (!(stream instanceof PDFRawStream)) throw new Error('This page is not drawn as ours are');
    return inflateSync(stream.contents).toString('latin1');
  });
  return drawings.map((drawing) => squeezed(textOf(drawing)));
}

export const pdfText = async (bytes: Buffer): Promise<string> => (await pdfPages(bytes)).join('');

export const squeezed = (text: string): string => text.replace(/\s+/gu, '');

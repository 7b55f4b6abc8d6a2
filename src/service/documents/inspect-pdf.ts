import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { finding, type Finding } from '../findings/finding.ts';
import { inflatesWithin } from './pdf-inflation.ts';

// A PDF is kept byte for byte, because an electronic signature covers its bytes; so one that does
// something when it is opened, carries other files or is locked is refused instead of cleaned.

const activeNames = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'ImportData',
  'SubmitForm',
]);

export async function inspectPdf(file: string, bytes: Buffer): Promise<Buffer | Finding> {
  if (!inflatesWithin(bytes)) return finding('pdf.inflates', { file });
  try {
    const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    if (pdf.isEncrypted) return finding('pdf.encrypted', { file });
    if (pdf.getPageCount() === 0) return finding('file.damaged', { file });
    const found = activeContentOf(pdf);
    return found === undefined ? bytes : finding('pdf.active', { file, found });
  } catch {
    return finding('file.damaged', { file });
  }
}

/** Every object of the file is looked at, whether something refers to it or not. */
function activeContentOf(pdf: PDFDocument): string | undefined {
  const waiting: PDFObject[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFName && activeNames.has(object.decodeText())) return object.decodeText();
    waiting.push(...partsOf(object));
  }
  return undefined;
}

function partsOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFDict) return object.entries().flat();
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return [object.dict];
  return [];
}

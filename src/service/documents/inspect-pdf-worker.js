// The inside of a thread that judges PDFs. A few kilobytes of junk keep the parser busy for seconds, so it
// runs here, where it can be ended from outside. Plain JavaScript, because a worker is loaded by Node itself,
// without the compiler that tests run through.

import { parentPort } from 'node:worker_threads';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, ParseSpeeds } from '@cantoo/pdf-lib';
import { inflatesWithin } from './pdf-inflation.js';

/** @typedef {{ problem?: 'inflates' | 'encrypted' | 'damaged' } | { problem: 'active', found: string }} Verdict */

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

/** @param {Buffer} bytes @returns {Promise<Verdict>} */
async function judge(bytes) {
  if (!inflatesWithin(bytes)) return { problem: 'inflates' };
  try {
    const pdf = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (pdf.isEncrypted) return { problem: 'encrypted' };
    if (pdf.getPageCount() === 0) return { problem: 'damaged' };
    const found = activeContentOf(pdf);
    return found === undefined ? {} : { problem: 'active', found };
  } catch {
    return { problem: 'damaged' };
  }
}

/**
 * Every object of the file is looked at, whether something refers to it or not.
 *
 * @param {PDFDocument} pdf
 */
function activeContentOf(pdf) {
  const waiting = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFName && activeNames.has(object.decodeText())) return object.decodeText();
    waiting.push(...partsOf(object));
  }
  return undefined;
}

/** @param {import('@cantoo/pdf-lib').PDFObject} object */
function partsOf(object) {
  if (object instanceof PDFDict) return object.entries().flat();
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return [object.dict];
  return [];
}

parentPort?.on('message', (/** @type {Uint8Array} */ bytes) => {
  void judge(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then((verdict) =>
    parentPort?.postMessage(verdict),
  );
});
parentPort?.postMessage('ready');

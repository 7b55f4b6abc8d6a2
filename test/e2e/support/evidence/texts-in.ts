import { inflateRawSync, inflateSync } from 'node:zlib';

// What can be read in a file by whoever opens it: the drawing of a PDF, the sheets of a workbook, the
// letters of everything else. A picture says nothing here.

export function textsIn(bytes: Buffer): string[] {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return [bytes.toString('latin1'), ...inPdf(bytes)];
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return inZip(bytes);
  return [bytes.toString('utf8')];
}

/** Each stream, and the words that are shown in it, without the room between the letters. */
function inPdf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(({ 1: packed = '' }) => {
    const stream = inflated(Buffer.from(packed, 'latin1'));
    return stream === undefined ? [] : [stream, shownIn(stream)];
  });
}

function inflated(packed: Buffer): string | undefined {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return undefined;
  }
}

const shownIn = (drawing: string): string =>
  [...drawing.matchAll(/<([0-9a-f]+)>|\(((?:[^()\\]|\\.)*)\)/gi)]
    .map(([, hex, plain]) => (hex === undefined ? (plain ?? '') : Buffer.from(hex, 'hex').toString('latin1')))
    .join('');

const entryHeader = 30;

/** The parts of a workbook, by its table of contents: only there are their sizes sure. */
function inZip(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const [method, size, start] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const from = start + entryHeader + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + size);
    texts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
  }
  return texts;
}

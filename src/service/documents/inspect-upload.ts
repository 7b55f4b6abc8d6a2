import { fileTypeFromBuffer } from 'file-type/node';
import { isCsrShaped } from '../csr/csr-container.ts';
import { findSecret, isKeyOrStore } from '../csr/find-secret.ts';
import { finding, type Finding } from '../findings/finding.ts';
import {
  documentKinds,
  isDocumentKind,
  isMediaType,
  mediaTypes,
  type DocumentKind,
  type MediaType,
} from './document-kinds.ts';
import { acceptedTypesOf, cleanFileName, fitsExtension, sizeInWords } from './file-names.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { meanChroma } from './mean-chroma.ts';
import { reencodeImage } from './reencode-image.ts';

// Judges one uploaded file by its bytes, not by what it says it is. Nothing is stored here; a file with a
// problem never is.

export interface Upload {
  fileName: string;
  bytes: Buffer;
  /** Bytes that were sent, where not all of them were kept because the file is far too large. */
  size?: number;
}

export interface InspectedUpload {
  kind: DocumentKind;
  fileName: string;
  mediaType: MediaType;
  /** What is to be stored: pictures are re-encoded, so that EXIF and anything hidden behind them is gone. */
  bytes: Buffer;
  /** Of a scanned identity card that is a picture, 0 to 255: a hint whether it has colour. */
  meanChroma?: number;
}

export type Inspection =
  { problems: [Finding, ...Finding[]]; upload?: undefined } | { problems: []; upload: InspectedUpload };

export async function inspectUpload(
  kind: string,
  { fileName, bytes, size = bytes.length }: Upload,
): Promise<Inspection> {
  if (!isDocumentKind(kind)) return refused(finding('file.unknown-kind', { kind }));
  const file = cleanFileName(fileName);
  if (kind === 'csr' && findSecret(bytes)) return refused(finding('csr.secret'));
  const outer = sizeProblem(kind, file, size);
  if (outer) return refused(outer);
  const mediaType = kind === 'csr' ? csrTypeOf(bytes) : await typeOf(bytes);
  if (mediaType === undefined || !isMediaType(mediaType))
    return refused(foreign(kind, file, bytes, mediaType));
  if (!fitsExtension(file, mediaType)) {
    return refused(finding('file.not-what-its-name-says', { file, found: mediaTypes[mediaType].name }));
  }
  const accepts: readonly MediaType[] = documentKinds[kind].accepts;
  if (!accepts.includes(mediaType)) return refused(notAccepted(kind, file, mediaTypes[mediaType].name));
  const inner = await inspectContent(mediaType, file, bytes);
  if ('code' in inner) return refused(inner);
  const isCard = kind === 'scan-ktp' && mediaType.startsWith('image/');
  const colour = isCard ? { meanChroma: await meanChroma(inner) } : {};
  return { problems: [], upload: { kind, fileName: file, mediaType, bytes: inner, ...colour } };
}

const refused = (problem: Finding): Inspection => ({ problems: [problem] });

function sizeProblem(kind: DocumentKind, file: string, size: number): Finding | undefined {
  const { maxBytes } = documentKinds[kind];
  if (size === 0) return finding('file.empty', { file });
  if (size <= maxBytes) return undefined;
  return finding('file.too-large', { file, size: sizeInWords(size), max: sizeInWords(maxBytes) });
}

const notAccepted = (kind: DocumentKind, file: string, found: string): Finding =>
  finding('file.not-accepted', {
    file,
    found,
    document: kind,
    accepted: acceptedTypesOf(kind),
  });

const csrTypeOf = (bytes: Buffer): 'application/pkcs10' | undefined =>
  isCsrShaped(bytes) ? 'application/pkcs10' : undefined;

/** A key sent in the place of another document is told to be one: it is lost all the same. */
function foreign(kind: DocumentKind, file: string, bytes: Buffer, mime: string | undefined): Finding {
  if (isKeyOrStore(bytes)) return finding('csr.secret');
  if (mime !== undefined) return notAccepted(kind, file, nameOfType(mime));
  if (kind === 'csr') return finding('csr.container');
  return finding('file.unrecognised', { file, accepted: acceptedTypesOf(kind) });
}

const typeOf = async (bytes: Buffer): Promise<string | undefined> => (await fileTypeFromBuffer(bytes))?.mime;

/** `application/zip` is `ZIP` to a person. */
const nameOfType = (mime: string): string =>
  (mime.split('/')[1] ?? mime).replace(/^(x-|vnd\.)/, '').toUpperCase();

function inspectContent(mediaType: MediaType, file: string, bytes: Buffer): Promise<Buffer | Finding> {
  switch (mediaType) {
    case 'application/pdf':
      return inspectPdf(file, bytes);
    case 'image/jpeg':
    case 'image/png':
      return reencodeImage(mediaType, file, bytes);
    case 'application/pkcs10':
      return Promise.resolve(bytes);
  }
}

import { extname } from 'node:path';
import { documentKinds, mediaTypes, type DocumentKind, type MediaType } from './document-kinds.ts';

// Names as people gave them to their files: shown, offered again at download, never used as a path.

const maxLength = 150;

/** Without folders, control characters or characters that change the direction of what is read. */
export function cleanFileName(given: string): string {
  const lastPart = given.split(/[\\/]/).at(-1) ?? '';
  // Cc (control) and Cf (format) hold every character that hides or reorders text.
  const visible = lastPart
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  const extension = extname(visible).slice(0, 10);
  const stem = visible.slice(0, visible.length - extname(visible).length).slice(0, maxLength);
  return stem === '' ? `berkas${extension}` : `${stem}${extension}`;
}

export function fitsExtension(fileName: string, mediaType: MediaType): boolean {
  const extension = extname(fileName).slice(1).toLowerCase();
  return mediaTypes[mediaType].extensions.some((known) => known === extension);
}

export const acceptedTypesOf = (kind: DocumentKind): string =>
  documentKinds[kind].accepts.map((type) => mediaTypes[type].name).join(', ');

export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${trimmed(bytes / (1024 * 1024))} MB`;

const trimmed = (megabytes: number): string => String(Math.ceil(megabytes * 10) / 10).replace('.', ',');

import { unzipSync, type UnzipFileInfo } from 'fflate';
import { longestFile, mostFiles } from '../../process-folder.ts';
import { RefusedUpload } from './refused-upload.ts';

// An archive is weighed before anything of it is inflated: how many entries, how large each says it will be, and all
// together. An entry that lies is cut at the size it declared, so nothing grows beyond what was let in here.

/** Bytes; a character of a file may take several. */
const largestEntry = 3 * longestFile;
const largestArchive = 30_000_000;
const mostEntries = 2 * mostFiles;

/** Entry → its bytes. Folders, and what operating systems leave behind, are passed over. Throws invalid. */
export function readZip(content: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const weigh = aScale();
  try {
    const files = unzipSync(content, { filter: weigh });
    return new Map(Object.entries(files).map(([name, bytes]) => [cleaned(name), bytes]));
  } catch (error) {
    if (error instanceof RefusedUpload) throw error;
    throw new RefusedUpload('no-zip', '', 'it is no ZIP archive that can be read');
  }
}

/** Says yes to what is to be inflated; throws as soon as there is too much. */
function aScale(): (entry: UnzipFileInfo) => boolean {
  const names = new Set<string>();
  let entries = 0;
  let total = 0;
  return ({ name, originalSize }) => {
    entries += 1;
    if (entries > mostEntries)
      throw new RefusedUpload('too-many-entries', '', `it has more than ${mostEntries} entries`);
    if (isLeftOut(name)) return false;
    const clean = cleaned(name);
    if (names.has(clean)) throw new RefusedUpload('twice', clean, `${clean} is there twice`);
    names.add(clean);
    total += originalSize;
    if (originalSize > largestEntry || total > largestArchive)
      throw new RefusedUpload('too-large-inside', clean, `${clean} is too large when it is unpacked`);
    return true;
  };
}

const isLeftOut = (name: string): boolean =>
  /[/\\]$/.test(name) || /(^|[/\\])(__MACOSX|\.(?!\.)[^/\\]+|Thumbs\.db)([/\\]|$)/.test(name);

/** With forward slashes; a name that leads out of the archive, or is none, is refused. */
function cleaned(name: string): string {
  const clean = name.replaceAll('\\', '/').replace(/^\.\//, '');
  const isUnsafe = /^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)|\p{Cc}/u.test(clean) || clean.length > 300;
  if (isUnsafe || clean === '')
    throw new RefusedUpload('unsafe-name', shown(name), 'an entry has a name that leads out of the archive');
  return clean;
}

const shown = (name: string): string => name.replace(/\p{Cc}/gu, '·').slice(0, 100);

import { open, opendir, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

// Sealed documents as files under <data>/documents. A file is complete or absent: it is written under a
// working name, forced to the disk, then renamed, and the folder is forced to the disk too.

const folderOf = (dataDirectory: string): string => join(dataDirectory, 'documents');

const pathOf = (dataDirectory: string, documentId: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(documentId))
    throw new Error('Expected to open a document file, but the id is malformed');
  return join(folderOf(dataDirectory), documentId);
};

export async function writeDocumentFile(
  dataDirectory: string,
  documentId: string,
  bytes: Buffer,
): Promise<void> {
  const folder = folderOf(dataDirectory);
  const path = pathOf(dataDirectory, documentId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncedWith(`${path}.part`, 'w', (file) => file.writeFile(bytes));
  await rename(`${path}.part`, path);
  await syncedWith(folder, 'r', () => Promise.resolve());
}

async function syncedWith(
  path: string,
  flags: 'w' | 'r',
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

export const readDocumentFile = (dataDirectory: string, documentId: string): Promise<Buffer> =>
  readFile(pathOf(dataDirectory, documentId));

export const removeDocumentFile = (dataDirectory: string, name: string): Promise<void> =>
  rm(join(folderOf(dataDirectory), name), { force: true });

/**
 * Names of the files last written before that moment, in no order. Files are looked at one by one as the folder is
 * read, and those whose id was made before `since` not at all: an id tells its moment (RFC 9562).
 */
export async function* documentFilesBetween(
  dataDirectory: string,
  since: Date,
  moment: Date,
): AsyncGenerator<string> {
  const folder = folderOf(dataDirectory);
  const entries = await opendir(folder).catch(noFolderYet);
  for await (const { name } of entries) {
    if (madeAt(name) < since.getTime()) continue;
    const found = await stat(join(folder, name)).catch(goneMeanwhile);
    if (found && found.mtime < moment) yield name;
  }
}

/** In milliseconds; of a name that is no id it is unknown, and later than anything. */
const madeAt = (name: string): number =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(name) ? parseInt(name.replace('-', '').slice(0, 12), 16) : Infinity;

function noFolderYet(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** A file that was being written got its final name, or was removed, since the folder was read. */
function goneMeanwhile(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

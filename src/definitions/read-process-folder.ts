import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { kindOf, type ProcessFolder } from './process-folder.ts';

/** The files of a deployment in a folder on disk; anything else that lies there is left out. */
export async function readProcessFolder(folder: string): Promise<ProcessFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => kindOf(name) !== undefined)
    .sort();
  const read = async (name: string) => ({ name, content: await readFile(join(folder, name), 'utf8') });
  return { files: await Promise.all(names.map(read)) };
}

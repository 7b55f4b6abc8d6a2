import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Making, Place } from './place.ts';

// A file in a folder of its own; `:memory:` would be invisible to the reading connection.

type FilePlace = Place & { address: { file: string } };

export async function anEmptyPlace(): Promise<FilePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-database-'));
  return {
    folder,
    address: { file: join(folder, 'alur.sqlite') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function aCopyOf(name: string, make: Making): Promise<Place> {
  const place = await anEmptyPlace();
  const { file } = place.address;
  // Outside a run of tests nobody would remove the original.
  const run = process.env['ALUR_TEST_RUN'];
  if (run === undefined) await make(place);
  else if (!(await copied(originalIn(run, name), file))) {
    await keepOriginal(originalIn(run, name), make);
    await copyFile(originalIn(run, name), file);
  }
  return place;
}

const originalIn = (run: string, name: string): string => join(run, `original-${name}.sqlite`);

/** Whether there was something to copy. */
async function copied(original: string, file: string): Promise<boolean> {
  try {
    await copyFile(original, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Two that make it at the same moment make the same. */
async function keepOriginal(original: string, make: Making): Promise<void> {
  const place = await anEmptyPlace();
  await make(place);
  await rename(place.address.file, original);
  await place.remove();
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemplates, makeVolume, none, type Made, type Size } from '../volume/make-volume.ts';

// The volumes of one run, each made from the one before where that holds nothing too much. They may be kept for
// the next run, for as long as the tables and what makes the rows are the same and no timer in them comes due.

/** As folders below `top`; made anew unless `kept`, a folder, has them already. */
export async function volumesIn(
  top: string,
  kept: string | undefined,
  sizes: readonly Size[],
): Promise<Made[]> {
  const folder = kept ? join(kept, await keyOf(sizes)) : join(top, 'made');
  const mark = join(folder, 'whole');
  if (!(await isFresh(mark))) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await makeAll(folder, sizes);
    await writeFile(mark, '');
  }
  const volumes = sizes.map((size) => ({ folder: join(folder, nameOf(size)), size }));
  const used = kept ? await Promise.all(volumes.map((volume) => ownCopy(top, volume))) : volumes;
  // The largest first, so that what is asked for of all is not put out of the machine's memory again.
  for (const volume of used.toReversed()) await readOnce(join(volume.folder, 'alur.sqlite'));
  return used;
}

export const inWords = ({ running, finished }: Size): string =>
  `${running.toLocaleString('en')} running${finished ? ` + ${finished.toLocaleString('en')} finished` : ''}`;

const nameOf = ({ running, finished }: Size): string => `${running}-${finished}`;

async function makeAll(folder: string, sizes: readonly Size[]): Promise<void> {
  const templates = await makeTemplates(join(folder, 'originals'));
  let last: Made = { folder: templates.folder, size: none };
  for (const size of sizes) {
    const begun = performance.now();
    const made = { folder: join(folder, nameOf(size)), size };
    await makeVolume(templates, made.folder, size, last);
    last = made;
    console.log(`  ${inWords(size)}: made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
}

const hourMs = 60 * 60 * 1000;

async function isFresh(mark: string): Promise<boolean> {
  const made = await stat(mark).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs < 12 * hourMs;
}

/** Other tables, other processes, or other copies are another volume. */
async function keyOf(sizes: readonly Size[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(sizes));
  for (const folder of ['src/persistence/migrations', 'processes', 'test/bench/volume']) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** A run uses up a good part of the tasks of a small one, so that it has its own; of a large one hardly any. */
async function ownCopy(top: string, volume: Made): Promise<Made> {
  if (volume.size.running + volume.size.finished > 10_000) return volume;
  const folder = join(top, nameOf(volume.size));
  await cp(volume.folder, folder, { recursive: true });
  return { ...volume, folder };
}

/** What is measured is the program, not how long the disk takes to find what nobody has asked for before. */
async function readOnce(file: string): Promise<void> {
  for await (const part of createReadStream(file, { highWaterMark: 2 ** 22 })) void part;
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../harness.ts';
import { makeTemplates, makeVolume } from '../volume/make-volume.ts';

// What an instance that has ended leaves in the database, indexes included: a volume of nothing but such ones,
// less what was there before them.

const copies = 300;

export async function leftBehind(folder: string): Promise<Table> {
  const templates = await makeTemplates(join(folder, 'originals'));
  const empty = await sizeOf(templates.folder);
  const bytes = async (name: string, kind: number) => {
    const place = join(folder, name);
    const finished = templates.finished.slice(kind).slice(0, 1);
    await makeVolume({ ...templates, finished }, place, { running: 0, finished: copies });
    return ((await sizeOf(place)) - empty) / copies;
  };
  return {
    title: `left in the file of SQLite by an instance that has ended, without its uploaded documents`,
    columns: [{ name: 'each', unit: 'bytes' }],
    rows: [
      { name: 'a process with one task', figures: [await bytes('one-task', 0)] },
      {
        name: 'the certificate process, from application to certificate',
        figures: [await bytes('walked', -1)],
      },
    ],
  };
}

const sizeOf = async (folder: string): Promise<number> => (await stat(join(folder, 'alur.sqlite'))).size;

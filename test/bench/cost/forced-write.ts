import { open } from 'node:fs/promises';
import { fdatasyncSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOf, type Table } from '../harness.ts';

// How long the disk takes to keep what a completion writes to the log of PostgreSQL.

const bytes = 12 * 1024;
const times = 300;

export async function forcedWrite(folder: string): Promise<Table> {
  const file = await open(join(folder, 'forced'), 'w');
  try {
    const content = Buffer.alloc(bytes, 1);
    const milliseconds = Array.from({ length: times }, () => {
      writeSync(file.fd, content);
      const begun = performance.now();
      fdatasyncSync(file.fd);
      return performance.now() - begun;
    });
    return {
      title: `a write of ${bytes / 1024} kB forced to this disk, ${times} times`,
      columns: [{ name: 'each', unit: 'ms' }],
      rows: [{ name: 'until it is kept', figures: [summaryOf(milliseconds)] }],
    };
  } finally {
    await file.close();
  }
}

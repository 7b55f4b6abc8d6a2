import { statfsSync } from 'node:fs';
import { keep, type Kept } from './keep.ts';

// What the present run of tests keeps, and how the processes that run the suites find it: through their
// environment, which they have from the one that begins and ends the run.

const kept: Kept[] = [];

/**
 * All that tests write lies below one folder, in memory where there is plenty: a third of the time of tests
 * was SQLite waiting for the disk, whose obedience no test can see.
 */
export async function beginRun(): Promise<void> {
  if (kept.length > 0) return;
  if (process.env['TMPDIR'] === undefined && hasRoom('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';
  const run = await keep('folder');
  kept.push(run);
  process.env['TMPDIR'] = run.folder;
  process.env['ALUR_TEST_RUN'] = run.folder;
}

export async function beginPostgresql(): Promise<void> {
  const cluster = await keep('postgresql');
  kept.push(cluster);
  process.env['ALUR_TEST_CLUSTER'] = cluster.url;
}

/** The last first: the cluster lies in the folder. */
export async function endRun(): Promise<void> {
  for (const each of kept.splice(0).reverse()) await each.end();
}

const twoGibibytes = 2 * 1024 ** 3;

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= twoGibibytes;
  } catch {
    return false;
  }
}

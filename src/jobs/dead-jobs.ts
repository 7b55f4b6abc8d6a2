import type { Database } from '../persistence/database.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';
import { read } from '../persistence/read.ts';
import { jobOf, type Job } from './job.ts';

/** Jobs that were given up, the latest first. */
export async function deadJobs(database: Database, { limit = 100 } = {}): Promise<Job[]> {
  const rows = await read<JobRow>(
    database,
    'SELECT * FROM jobs WHERE dead_at IS NOT NULL ORDER BY dead_at DESC, id DESC LIMIT ?',
    [limit],
  );
  return rows.map(jobOf);
}

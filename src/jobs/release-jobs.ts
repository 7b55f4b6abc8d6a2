import type { JobRow } from '../persistence/entities/jobs.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import type { Job } from './job.ts';
import { queueOf } from './queue/queue-of.ts';
import { leaseOf, stillHeld } from './still-held.ts';

/** Gives jobs back untouched (the worker stops): they are due again at once and no attempt is counted. */
export async function releaseJobs(tx: Transaction, jobs: readonly Job[]): Promise<void> {
  const released: JobRow[] = [];
  for (const job of jobs) released.push(...(await tx.query<JobRow>(release, leaseOf(job))));
  if (released.length > 0) await queueOf(tx).putBack(tx, released);
}

const release = `
  UPDATE jobs SET leased_until = NULL, leased_by = NULL, attempts = attempts - 1 WHERE ${stillHeld} RETURNING *`;

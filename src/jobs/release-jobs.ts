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

/** Gives a job back untouched, to be taken by anybody from then on. */
export async function postponeJob(tx: Transaction, job: Job, until: Date): Promise<void> {
  const released = await tx.query<JobRow>(postpone, [until.toISOString(), ...leaseOf(job)]);
  await queueOf(tx).putBack(tx, released);
}

const free = 'leased_until = NULL, leased_by = NULL, attempts = attempts - 1';
const release = `UPDATE jobs SET ${free} WHERE ${stillHeld} RETURNING *`;
const postpone = `UPDATE jobs SET due_at = ?, ${free} WHERE ${stillHeld} RETURNING *`;

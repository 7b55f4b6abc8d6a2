import type { Transaction } from '../persistence/in-transaction.ts';
import type { Job } from './job.ts';
import { leaseOf, stillHeld } from './still-held.ts';

/** Gives a job back untouched (the worker stops): it is due again at once and no attempt is counted. */
export async function releaseJob(tx: Transaction, job: Job): Promise<void> {
  await tx.run(
    `UPDATE jobs SET leased_until = NULL, leased_by = NULL, attempts = attempts - 1 WHERE ${stillHeld}`,
    leaseOf(job),
  );
}

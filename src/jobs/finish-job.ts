import { Rejection } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import type { Job } from './job.ts';
import { leaseOf, stillHeld } from './still-held.ts';

/**
 * Deletes the job in the transaction that keeps its result, as its first statement. When the lease is gone
 * (taken by another worker, cancelled, armed again), it refuses, and the result is rolled back with it.
 */
export async function finishJob(tx: Transaction, job: Job): Promise<void> {
  const deleted = await tx.run(`DELETE FROM jobs WHERE ${stillHeld}`, leaseOf(job));
  if (deleted !== 1)
    throw new Rejection(
      'conflict',
      `finish job ${job.id} (${job.kind})`,
      'this worker does not hold it any more',
    );
}

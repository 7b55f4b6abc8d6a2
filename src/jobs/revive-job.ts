import { Rejection } from '../kernel/rejection.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { queueOf } from './queue/queue-of.ts';

/** A dead job begins again with all its attempts; it is due since long, so a worker takes it at once. */
export async function reviveJob(tx: Transaction, jobId: string): Promise<void> {
  const revived = await tx.query<JobRow>(
    'UPDATE jobs SET dead_at = NULL, attempts = 0 WHERE id = ? AND dead_at IS NOT NULL RETURNING *',
    [jobId],
  );
  if (revived.length !== 1)
    throw new Rejection('not-found', `revive job ${jobId}`, 'no dead job has this id');
  await queueOf(tx).putBack(tx, revived);
}

import type { Database } from '../persistence/database.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { waitAfter } from './back-off.ts';
import type { Job } from './job.ts';
import { queueOf } from './queue/queue-of.ts';
import { leaseOf, stillHeld } from './still-held.ts';

const longestError = 4_000;

/**
 * Puts a failed job back for a later attempt, or lays it aside as dead after the last one, with its error.
 * `lost`: this worker does not hold the job any more, and nothing was changed.
 */
export function failJob(
  database: Database,
  job: Job,
  error: Error,
  now: Date,
): Promise<'waiting' | 'dead' | 'lost'> {
  return inTransaction(database, async (tx) => {
    const dead = job.attempts >= job.maxAttempts;
    const changed = dead ? await bury(tx, job, error, now) : await putBack(tx, job, error, now);
    if (changed !== 1) return 'lost';
    return dead ? 'dead' : 'waiting';
  });
}

const bury = (tx: Transaction, job: Job, error: Error, now: Date): Promise<number> =>
  tx.run(
    `UPDATE jobs SET dead_at = ?, last_error = ?, leased_until = NULL, leased_by = NULL WHERE ${stillHeld}`,
    [now.toISOString(), wordsOf(error), ...leaseOf(job)],
  );

async function putBack(tx: Transaction, job: Job, error: Error, now: Date): Promise<number> {
  const dueAt = new Date(now.getTime() + waitAfter(job.attempts, job.waitsMs)).toISOString();
  const free = await tx.query<JobRow>(
    `UPDATE jobs SET due_at = ?, last_error = ?, leased_until = NULL, leased_by = NULL WHERE ${stillHeld} RETURNING *`,
    [dueAt, wordsOf(error), ...leaseOf(job)],
  );
  await queueOf(tx).putBack(tx, free);
  return free.length;
}

const wordsOf = (error: Error): string => (error.stack ?? error.message).slice(0, longestError);

import { skipLockedRows } from '../persistence/dialect.ts';
import type { Database } from '../persistence/database.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { jobOf, type Job } from './job.ts';

/**
 * Takes due jobs for one worker, the most urgent first: priority, then due time. One statement, so no two
 * workers get the same job. A job whose lease ran out (its worker died) is taken like any other.
 */
export async function leaseDueJobs(
  database: Database,
  { now, limit, leaseMs, workerId }: { now: Date; limit: number; leaseMs: number; workerId: string },
): Promise<Job[]> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseMs).toISOString();
  const rows = await inTransaction(database, (tx) =>
    tx.query<JobRow>(leaseStatement, [until, workerId, at, at, limit]),
  );
  return rows.map(jobOf).sort(byUrgency);
}

const leaseStatement = `
  UPDATE jobs SET leased_until = ?, leased_by = ?, attempts = attempts + 1
  WHERE id IN (
    SELECT id FROM jobs
    WHERE dead_at IS NULL AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
    ORDER BY priority DESC, due_at, id LIMIT ? ${skipLockedRows})
  RETURNING *`;

// The order of RETURNING is nobody's promise.
const byUrgency = (a: Job, b: Job): number =>
  b.priority - a.priority || a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);

import type { Database } from '../persistence/database.ts';
import type { Dialect } from '../persistence/dialect.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { jobOf, type Job } from './job.ts';

/**
 * Takes due jobs for one worker, the most urgent first: priority, then due time, then age. Each statement is whole,
 * so no two workers get the same job. Exclusive jobs of one instance are never with two workers at a time; those
 * of one batch are one after the other already, since a worker runs its batch in order.
 *
 * A job whose worker died goes first and alone: whoever was leased beside a job that ends the program each time
 * would otherwise use up its attempts without ever being begun.
 */
export async function leaseDueJobs(
  database: Database,
  { now, limit, leaseMs, workerId }: { now: Date; limit: number; leaseMs: number; workerId: string },
): Promise<Job[]> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseMs).toISOString();
  const rows = await inTransaction(database, async (tx) => {
    const abandoned = await tx.query<JobRow>(leaseAbandoned(tx.dialect), [until, workerId, at, at, at]);
    if (abandoned.length > 0) return abandoned;
    return tx.query<JobRow>(leaseFree(tx.dialect), [until, workerId, at, at, limit]);
  });
  return rows.map(jobOf).sort(byUrgency);
}

const noneRunsBeside = `(due.exclusive IS NULL OR NOT EXISTS (
  SELECT 1 FROM jobs AS held
  WHERE held.instance_id = due.instance_id AND held.exclusive = 1 AND held.leased_until > ?))`;

const leaseStatement = (which: string, limit: string, { skipLocked }: Dialect): string => `
  UPDATE jobs SET leased_until = ?, leased_by = ?, attempts = attempts + 1
  WHERE id IN (
    SELECT due.id FROM jobs AS due
    WHERE due.dead_at IS NULL AND due.due_at <= ? AND ${which} AND ${noneRunsBeside}
    ORDER BY due.priority DESC, due.due_at, due.id LIMIT ${limit} ${skipLocked})
  RETURNING *`;

const leaseAbandoned = (dialect: Dialect) => leaseStatement('due.leased_until <= ?', '1', dialect);
const leaseFree = (dialect: Dialect) => leaseStatement('due.leased_until IS NULL', '?', dialect);

// The order of RETURNING is nobody's promise.
const byUrgency = (a: Job, b: Job): number =>
  b.priority - a.priority || a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);

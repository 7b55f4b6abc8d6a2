import type { Database } from '../persistence/database.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';
import { oneOf } from '../persistence/statements/condition.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { jobOf, type Job } from './job.ts';
import { isIn, type Lane } from './lanes.ts';
import { lockExclusive, noneRunsBeside } from './exclusive.ts';
import { queueOf } from './queue/queue-of.ts';

export interface Leasing {
  lane: Lane;
  now: Date;
  limit: number;
  leaseMs: number;
  workerId: string;
}

/**
 * Takes due jobs of one lane for one worker, the most urgent first: priority, then due time, then age. No two
 * workers get the same job. Exclusive jobs of one instance are never with two workers at a time; those of one
 * batch are one after the other already, since a worker runs the jobs of an instance in order.
 *
 * A job whose worker died goes first and alone: whoever was leased beside a job that ends the program each time
 * would otherwise use up its attempts without ever being begun.
 */
export async function leaseDueJobs(database: Database, leasing: Leasing): Promise<Job[]> {
  const rows = await inTransaction(
    database,
    async (tx) => {
      const abandoned = await leaseAbandoned(tx, leasing);
      return abandoned.length > 0 ? abandoned : leaseFree(tx, leasing);
    },
    { patient: true },
  );
  return rows.map(jobOf).sort(byUrgency);
}

async function leaseAbandoned(tx: Transaction, leasing: Leasing): Promise<JobRow[]> {
  const at = leasing.now.toISOString();
  const [first] = await tx.query<Pick<JobRow, 'id' | 'instance_id' | 'exclusive'>>(
    `SELECT due.id, due.instance_id, due.exclusive FROM jobs AS due
     WHERE due.dead_at IS NULL AND ${isIn(leasing.lane, 'due.lane')} AND due.leased_until <= ?
       AND ${noneRunsBeside('due')}
     ORDER BY due.priority DESC, due.due_at, due.id LIMIT 1 ${tx.dialect.skipLocked}`,
    [at, at],
  );
  if (!first) return [];
  if (first.exclusive === 1 && first.instance_id !== null) await lockExclusive(tx, [first.instance_id]);
  return tx.query<JobRow>(
    `UPDATE jobs SET ${leased} WHERE id = ? AND ${noneRunsBeside('jobs')} RETURNING *`,
    [...termsOf(leasing), first.id, at],
  );
}

async function leaseFree(tx: Transaction, leasing: Leasing): Promise<JobRow[]> {
  const { lane, now: at, limit } = leasing;
  const queue = queueOf(tx);
  const ids = await queue.take(tx, { lane, at, limit });
  if (ids.length === 0) return [];
  const taken = oneOf('due.id', ids);
  const chosen = `SELECT due.id FROM jobs AS due
    WHERE ${taken.sql} AND due.dead_at IS NULL AND due.leased_until IS NULL
      AND ${noneRunsBeside('due')} ${tx.dialect.skipLocked}`;
  const rows = await tx.query<JobRow>(`UPDATE jobs SET ${leased} WHERE id IN (${chosen}) RETURNING *`, [
    ...termsOf(leasing),
    ...taken.params,
    at.toISOString(),
  ]);
  const had = new Set(rows.map(({ id }) => id));
  const left = ids.filter((id) => !had.has(id));
  if (left.length > 0) await queue.leave(tx, left, at);
  return rows;
}

const leased = 'leased_until = ?, leased_by = ?, attempts = attempts + 1';
const termsOf = ({ now, leaseMs, workerId }: Leasing) => [
  new Date(now.getTime() + leaseMs).toISOString(),
  workerId,
];

// The order of RETURNING is nobody's promise.
const byUrgency = (a: Job, b: Job): number =>
  b.priority - a.priority || a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);

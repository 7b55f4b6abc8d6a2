import type { Transaction } from '../persistence/in-transaction.ts';
import { all, oneOf, type Condition } from '../persistence/statements/condition.ts';
import { queueOf } from './queue/queue-of.ts';

/** Removes the jobs with these keys, leased or dead ones too: a worker that holds one cannot finish it. */
export async function cancelJobs(tx: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await cancel(tx, oneOf('job_key', keys));
}

/** Removes the jobs of these kinds that the instance has; `dead`: only those that were given up. */
export async function cancelJobsOf(
  tx: Transaction,
  instanceId: string,
  kinds: readonly string[],
  { dead = false } = {},
): Promise<void> {
  const ofInstance = { sql: 'instance_id = ?', params: [instanceId] };
  const given = dead ? [{ sql: 'dead_at IS NOT NULL', params: [] }] : [];
  await cancel(tx, all(ofInstance, oneOf('kind', kinds), ...given));
}

async function cancel(tx: Transaction, { sql, params }: Condition): Promise<void> {
  const gone = await tx.query<{ id: string; lane: string | null; free: number }>(
    `DELETE FROM jobs WHERE ${sql}
     RETURNING id, lane, CASE WHEN leased_until IS NULL AND dead_at IS NULL THEN 1 ELSE 0 END AS free`,
    params,
  );
  const free = gone.filter((job) => job.free === 1);
  if (free.length > 0) await queueOf(tx).withdraw(tx, free);
}

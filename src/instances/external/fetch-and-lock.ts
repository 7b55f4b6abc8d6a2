import { all, oneOf, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import type { ExternalTaskRow } from '../../persistence/entities/api.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { externalTaskFrom, lockName, type ExternalTask, type Holder } from './external-task.ts';

export interface Fetching {
  readonly topics: readonly string[];
  readonly limit: number;
  readonly lockMs: number;
  readonly holder: Holder;
  readonly now: Date;
}

/** Whether there is something to fetch; two programs that both hear yes do not both get it. */
export async function workWaits(database: Database, topics: readonly string[], now: Date): Promise<boolean> {
  const { sql, params } = free(topics, now);
  const rows = await read(database, `SELECT e.id FROM external_tasks e WHERE ${sql} LIMIT 1`, params);
  return rows.length > 0;
}

/** Locks free work for one worker, the most urgent first. No two workers get the same. */
export async function fetchAndLock(database: Database, fetching: Fetching): Promise<ExternalTask[]> {
  const { topics, limit, lockMs, holder, now } = fetching;
  const { sql, params } = free(topics, now);
  const until = new Date(now.getTime() + lockMs).toISOString();
  const rows = await inTransaction(database, (tx) =>
    tx.query<ExternalTaskRow>(
      `UPDATE external_tasks SET locked_until = ?, locked_by = ?, attempts = attempts + 1
       WHERE id IN (
         SELECT e.id FROM external_tasks AS e WHERE ${sql}
         ORDER BY e.priority DESC, e.due_at, e.id LIMIT ? ${tx.dialect.skipLocked})
       RETURNING *`,
      [until, lockName(holder), ...params, limit],
    ),
  );
  return rows.map(externalTaskFrom).sort(byUrgency);
}

function free(topics: readonly string[], now: Date): Condition {
  const at = now.toISOString();
  return all(
    oneOf('e.topic', topics),
    { sql: 'e.due_at <= ?', params: [at] },
    { sql: 'e.locked_until IS NULL OR e.locked_until <= ?', params: [at] },
  );
}

// The order of RETURNING is nobody's promise.
const byUrgency = (a: ExternalTask, b: ExternalTask): number =>
  b.priority - a.priority || a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);

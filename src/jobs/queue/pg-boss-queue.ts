import PgBoss from 'pg-boss';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Value } from '../../persistence/statements/value.ts';
import { lockExclusive } from '../exclusive.ts';
import type { JobQueue, NewRow, Waiting } from './job-queue.ts';
import { inPortions, putParameters, putStatement } from './put-statement.ts';

// On PostgreSQL pg-boss says which job is due and hands it to one of any number of workers (SKIP LOCKED). It holds
// exactly the free ones: a job leaves it when it is leased, and is sent again when its row is free again. So none is
// ever active or completed there, and its maintenance has nothing to do: it is not started.

const unbound = () => Promise.reject(new Error('Expected to ask pg-boss, but no transaction was given'));
const boss = new PgBoss({ db: { executeSql: unbound }, migrate: false, supervise: false, schedule: false });

/** What was left, because its instance is busy, is asked for again after this. */
const shortlyMs = 100;

export const pgBossQueue: JobQueue = {
  async put(tx, rows) {
    for (const portion of inPortions(rows)) await write(tx, portion);
    await send(tx, rows);
  },
  putBack: (tx, rows) => send(tx, rows),
  withdraw,
  async take(tx, { lane, at, limit }) {
    const { db, failure } = boundTo(tx, at);
    const jobs = await boss.fetch<Hint | null>(lane, { batchSize: limit, db });
    // pg-boss takes an error for an empty queue.
    if (failure.error) throw failure.error;
    if (jobs.length === 0) return [];
    const ids = jobs.map(({ id }) => id);
    await boss.deleteJob(lane, ids, { db });
    await lockExclusive(
      tx,
      jobs.flatMap(({ data }) => data?.exclusiveOf ?? []),
    );
    return ids;
  },
  async leave(tx, ids, at) {
    const these = oneOf('id', ids);
    const free = await tx.query<Waiting>(
      `SELECT id, lane, due_at, priority, instance_id, exclusive FROM jobs
       WHERE ${these.sql} AND leased_until IS NULL AND dead_at IS NULL`,
      these.params,
    );
    const due_at = new Date(at.getTime() + shortlyMs).toISOString();
    await send(
      tx,
      free.map((row) => ({ ...row, due_at })),
    );
  },
};

/** What a worker has to know of a job before it looks at its row. */
interface Hint {
  exclusiveOf: string;
}

async function send(tx: Transaction, rows: readonly Waiting[]): Promise<void> {
  if (rows.length === 0) return;
  const jobs = rows.map((row): PgBoss.JobInsert => {
    const { id, due_at: startAfter, priority, exclusive, instance_id: exclusiveOf } = row;
    const hint = exclusive === 1 && exclusiveOf !== null ? { data: { exclusiveOf } } : {};
    return { id, name: row.lane ?? 'instances', startAfter, priority, ...hint };
  });
  await boss.insert(jobs, { db: boundTo(tx).db });
}

async function write(tx: Transaction, rows: readonly NewRow[]): Promise<void> {
  const keys = rows.flatMap(({ job_key: key }) => key ?? []);
  if (keys.length === 0) return void (await tx.run(putStatement(rows.length), putParameters(rows)));
  const these = oneOf('job_key', keys);
  const replaced = await tx.query<Waiting>(
    `WITH replaced AS (
       SELECT id, lane FROM jobs
       WHERE ${these.sql} AND leased_until IS NULL AND dead_at IS NULL),
     written AS (${putStatement(rows.length)})
     SELECT id, lane FROM replaced`,
    [...these.params, ...putParameters(rows)],
  );
  await withdraw(tx, replaced);
}

async function withdraw(tx: Transaction, rows: readonly Pick<Waiting, 'id' | 'lane'>[]): Promise<void> {
  for (const lane of new Set(rows.map((row) => row.lane ?? 'instances'))) {
    const ids = rows.filter((row) => (row.lane ?? 'instances') === lane).map(({ id }) => id);
    await boss.deleteJob(lane, ids, { db: boundTo(tx).db });
  }
}

/**
 * Its statements run in the open transaction. What it takes for now is the moment given: when a job is due is for
 * the program's clock to say, as everywhere; a moment later, because pg-boss gives what was due before now.
 */
function boundTo(tx: Transaction, at?: Date): { db: PgBoss.Db; failure: { error?: unknown } } {
  const failure: { error?: unknown } = {};
  const now = at && new Date(at.getTime() + 1).toISOString();
  async function executeSql(sql: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    const text = now === undefined ? sql : sql.replaceAll('now()', `$${values.length + 1}::timestamptz`);
    const params = values.map(valueOf);
    try {
      return { rows: await tx.query(text, now === undefined || text === sql ? params : [...params, now]) };
    } catch (error) {
      failure.error = error;
      throw error;
    }
  }
  return { db: { executeSql }, failure };
}

function valueOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new Error(`Expected to hand a value of pg-boss on, but it is a ${typeof value}`);
}

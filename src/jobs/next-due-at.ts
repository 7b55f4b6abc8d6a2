import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** When there may next be a job to take: one that falls due, or one whose lease runs out. */
export async function nextDueAt(database: Database): Promise<Date | undefined> {
  const [free, held] = [await earliest(database, freeJobs), await earliest(database, heldJobs)];
  const first = free && held ? (free < held ? free : held) : (free ?? held);
  return first === undefined ? undefined : new Date(first);
}

const freeJobs = 'SELECT MIN(due_at) AS at FROM jobs WHERE dead_at IS NULL AND leased_until IS NULL';
const heldJobs =
  'SELECT MIN(leased_until) AS at FROM jobs WHERE dead_at IS NULL AND leased_until IS NOT NULL';

async function earliest(database: Database, sql: string): Promise<string | undefined> {
  const [row] = await read<{ at: string | null }>(database, sql);
  return row?.at ?? undefined;
}

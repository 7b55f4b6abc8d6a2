import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { isFree, levelsOf } from './free-jobs.ts';
import { isIn, lanes, type Lane } from './lanes.ts';

/** When there may next be a job to take, in one lane or any: one that falls due, or one whose lease runs out. */
export async function nextDueAt(database: Database, lane?: Lane): Promise<Date | undefined> {
  const moments: string[] = [];
  for (const each of lane ? [lane] : lanes) {
    const [row] = await read<{ free: string | null; held: string | null }>(database, statements[each]);
    if (row) moments.push(...[row.free, row.held].filter((at) => at !== null));
  }
  const first = moments.sort()[0];
  return first === undefined ? undefined : new Date(first);
}

/** The earliest of each priority, so that an index answers without a look at those that wait behind it. */
const statementFor = (lane: Lane): string => `${levelsOf(lane)}
  SELECT
    (SELECT MIN((SELECT MIN(free.due_at) FROM jobs AS free WHERE ${isFree(lane, 'free')} AND free.priority = level.priority))
     FROM level) AS free,
    (SELECT MIN(leased_until) FROM jobs
     WHERE dead_at IS NULL AND leased_until IS NOT NULL AND ${isIn(lane)}) AS held`;

const statements = Object.fromEntries(lanes.map((lane) => [lane, statementFor(lane)])) as Record<
  Lane,
  string
>;

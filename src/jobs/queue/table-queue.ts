import { isFree, levelsOf } from '../free-jobs.ts';
import { lanes, type Lane } from '../lanes.ts';
import { noneRunsBeside } from '../exclusive.ts';
import type { JobQueue } from './job-queue.ts';
import { inPortions, putParameters, putStatement } from './put-statement.ts';

// On SQLite the rows are the queue: one process, one writer, so that nobody has to be told.

const nothing = () => Promise.resolve();

export const tableQueue: JobQueue = {
  async put(tx, rows) {
    for (const portion of inPortions(rows))
      await tx.run(putStatement(portion.length), putParameters(portion));
  },
  putBack: nothing,
  withdraw: nothing,
  leave: nothing,
  async take(tx, { lane, at, limit }) {
    const now = at.toISOString();
    const rows = await tx.query<{ id: string }>(takeStatements[lane], [now, now, limit]);
    return rows.map(({ id }) => id);
  },
};

/**
 * Priority by priority, in each by due time: every step is a search in the index, so that neither the thousands
 * that are due behind these nor the many more that are not due cost anything. SQLite takes the priorities in the
 * order in which the recursion finds them (CROSS JOIN), and ends with the last row wanted.
 */
const takeStatement = (lane: Lane): string => `${levelsOf(lane)}
  SELECT due.id FROM level CROSS JOIN jobs AS due
  WHERE due.priority = level.priority AND due.due_at <= ? AND ${isFree(lane, 'due')} AND ${noneRunsBeside('due')}
  LIMIT ?`;

const takeStatements = Object.fromEntries(lanes.map((lane) => [lane, takeStatement(lane)])) as Record<
  Lane,
  string
>;

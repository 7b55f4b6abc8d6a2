import { verifyHistory } from '../../../src/history/verify-history.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { read } from '../../../src/persistence/read.ts';
import type { Told } from './load.ts';
import { processId, queueId } from './two-tasks.ts';

// What the database says when everything is over.

export interface Judgement {
  readonly lost: number;
  readonly lostStarts: number;
  readonly doubled: number;
  readonly stuck: number;
  readonly brokenChains: number;
}

const countOf = async (database: Database, sql: string, ...params: string[]): Promise<number> =>
  Number((await read<{ n: number }>(database, `SELECT COUNT(*) AS n FROM (${sql}) AS x`, params))[0]?.n);

const twice = {
  tasks: `SELECT 1 FROM tasks WHERE process_id = ? GROUP BY instance_id, element_id HAVING COUNT(*) > 1`,
  completions: `SELECT 1 FROM history h JOIN tasks t ON t.id = h.task_id WHERE t.process_id = ?
    AND h.type = 'task.completed' GROUP BY h.task_id HAVING COUNT(*) > 1`,
};
const startsTwice = `SELECT 1 FROM instances WHERE process_id IN (?, ?) GROUP BY subject HAVING COUNT(*) > 1`;
const firedTwice = `SELECT 1 FROM history WHERE type = 'timer.fired' GROUP BY instance_id HAVING COUNT(*) > 1`;

/** Neither over nor waiting for exactly one task; a job that is left is what it waits for until it has run. */
const standing = `SELECT i.id FROM instances i WHERE i.process_id = ?
  AND CASE WHEN i.state = 'running' THEN 1 ELSE 0 END <>
    (SELECT COUNT(*) FROM tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'claimed'))`;
const ended = `SELECT i.id FROM instances i WHERE i.process_id = ? AND i.state = 'completed'
  AND (SELECT COUNT(*) FROM tasks t WHERE t.instance_id = i.id AND t.state = 'completed') <> 2`;
const queued = `SELECT id FROM instances WHERE process_id = ? AND state <> 'completed'`;

export async function judge(database: Database, told: Told): Promise<Judgement> {
  const rows = await read<{ id: string }>(
    database,
    `SELECT t.id FROM tasks t WHERE t.process_id = ? AND t.state = 'completed'
       AND EXISTS (SELECT 1 FROM history h WHERE h.task_id = t.id AND h.type = 'task.completed')`,
    [processId],
  );
  const completed = new Set(rows.map(({ id }) => id));
  const begun = new Set(
    (await read<{ id: string }>(database, 'SELECT id FROM instances')).map(({ id }) => id),
  );
  const verdict = await verifyHistory(database);
  return {
    lost: told.tasks.filter((id) => !completed.has(id)).length,
    lostStarts: told.instances.filter((id) => !begun.has(id)).length,
    doubled:
      (await countOf(database, twice.tasks, processId)) +
      (await countOf(database, twice.completions, processId)) +
      (await countOf(database, startsTwice, processId, queueId)) +
      (await countOf(database, firedTwice)),
    stuck:
      (await countOf(database, standing, processId)) +
      (await countOf(database, ended, processId)) +
      (await countOf(database, queued, queueId)),
    brokenChains: verdict.brokenAt === undefined ? 0 : 1,
  };
}

/** Jobs that are due or in hand: what is left of them when nobody works any more has to come to its end. */
export const jobsLeft = (database: Database): Promise<number> =>
  countOf(
    database,
    `SELECT id FROM jobs WHERE dead_at IS NULL AND instance_id IN
       (SELECT id FROM instances WHERE process_id IN (?, ?))`,
    processId,
    queueId,
  );

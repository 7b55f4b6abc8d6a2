import { verifyHistory } from '../../../src/history/verify-history.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { read } from '../../../src/persistence/read.ts';
import { processId } from './two-tasks.ts';

// What the database says when everything is over.

export interface Judgement {
  readonly lost: number;
  readonly doubled: number;
  readonly stuck: number;
  readonly brokenChains: number;
}

const countOf = async (database: Database, sql: string): Promise<number> =>
  Number((await read<{ n: number }>(database, `SELECT COUNT(*) AS n FROM (${sql}) AS x`, [processId]))[0]?.n);

const twice = {
  tasks: `SELECT 1 FROM tasks WHERE process_id = ? GROUP BY instance_id, element_id HAVING COUNT(*) > 1`,
  completions: `SELECT 1 FROM history h JOIN tasks t ON t.id = h.task_id WHERE t.process_id = ?
    AND h.type = 'task.completed' GROUP BY h.task_id HAVING COUNT(*) > 1`,
};

/** Neither over nor waiting for exactly one task; a job that is left is what it waits for until it has run. */
const standing = `SELECT i.id FROM instances i WHERE i.process_id = ?
  AND CASE WHEN i.state = 'running' THEN 1 ELSE 0 END <>
    (SELECT COUNT(*) FROM tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'claimed'))`;
const ended = `SELECT i.id FROM instances i WHERE i.process_id = ? AND i.state = 'completed'
  AND (SELECT COUNT(*) FROM tasks t WHERE t.instance_id = i.id AND t.state = 'completed') <> 2`;

export async function judge(database: Database, told: readonly string[]): Promise<Judgement> {
  const rows = await read<{ id: string }>(
    database,
    `SELECT t.id FROM tasks t WHERE t.process_id = ? AND t.state = 'completed'
       AND EXISTS (SELECT 1 FROM history h WHERE h.task_id = t.id AND h.type = 'task.completed')`,
    [processId],
  );
  const completed = new Set(rows.map(({ id }) => id));
  const verdict = await verifyHistory(database);
  return {
    lost: told.filter((id) => !completed.has(id)).length,
    doubled: (await countOf(database, twice.tasks)) + (await countOf(database, twice.completions)),
    stuck: (await countOf(database, standing)) + (await countOf(database, ended)),
    brokenChains: verdict.brokenAt === undefined ? 0 : 1,
  };
}

/** Instances that run and wait for nobody: a job has to bring them on. */
export const betweenTasks = async (database: Database): Promise<Set<string>> => {
  const sql = `SELECT i.id FROM instances i WHERE i.process_id = ? AND i.state = 'running'
    AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'claimed'))`;
  return new Set((await read<{ id: string }>(database, sql, [processId])).map(({ id }) => id));
};

import type { Actor } from '../identity/actor.ts';
import { Rejection } from '../kernel/rejection.ts';
import { read } from '../persistence/read.ts';
import type { Database } from '../persistence/database.ts';
import { taskColumns, taskFrom, taskTables, type Companions, type TaskRow } from './task-rows.ts';
import type { Task } from './task.ts';
import { visibleTo } from './visible-tasks.ts';

/** Throws not-found both when there is no such task and when the actor may not see it. */
export async function findVisibleTask(database: Database, actor: Actor, taskId: string): Promise<Task> {
  const visible = visibleTo(actor);
  const [row] = await read<TaskRow>(
    database,
    `SELECT ${taskColumns} FROM ${taskTables} WHERE t.id = ? AND ${visible.sql}`,
    [taskId, ...visible.params],
  );
  if (!row) throw new Rejection('not-found', `open task ${taskId}`, 'there is no such task for you');
  return taskFrom(row, await companionsOf(database, row));
}

async function companionsOf(database: Database, row: TaskRow): Promise<Companions> {
  const candidates = await read<{ kind: string; name: string }>(
    database,
    'SELECT kind, name FROM task_candidates WHERE task_id = ? ORDER BY name',
    [row.id],
  );
  const names = (kind: string) => candidates.filter((c) => c.kind === kind).map((c) => c.name);
  return {
    candidateUsers: names('user'),
    candidateGroups: names('group'),
    barred: await barredFrom(database, row),
  };
}

async function barredFrom(database: Database, row: TaskRow): Promise<string[]> {
  const elements: string[] = JSON.parse(row.separate_from);
  if (elements.length === 0) return [];
  const rows = await read<{ completed_by: string }>(
    database,
    `SELECT DISTINCT completed_by FROM tasks
     WHERE instance_id = ? AND state = 'completed' AND element_id IN (${elements.map(() => '?').join(', ')})`,
    [row.instance_id, ...elements],
  );
  return rows.map((done) => done.completed_by);
}

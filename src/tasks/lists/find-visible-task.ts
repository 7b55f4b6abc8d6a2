import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { read } from '../../persistence/read.ts';
import type { Database } from '../../persistence/database.ts';
import { companionsOf } from './companions.ts';
import { taskColumns, taskFrom, taskTables, type TaskRow } from '../task-rows.ts';
import type { Task } from '../task.ts';
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
  const companions = await companionsOf(database, [row]);
  return taskFrom(row, companions(row));
}

import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { keptTexts } from '../../persistence/statements/kept-texts.ts';
import { read } from '../../persistence/read.ts';
import { barredFrom } from '../../tasks/lists/companions.ts';
import { taskColumns, taskFrom, taskTables, type TaskRow } from '../../tasks/task-rows.ts';
import type { HeldTask } from '../../tasks/task.ts';
import { visibleTo } from '../../tasks/lists/visible-tasks.ts';
import { instanceColumns, instanceFrom, type InstanceRow } from '../instance-rows.ts';
import type { Instance } from '../instance.ts';

export interface TaskInHand {
  task: HeldTask;
  instance: Instance;
  /** Something was typed into its form and kept. */
  hasDraft: boolean;
}

type Row = TaskRow & InstanceRow & { drafts: number };

const select = keptTexts(
  (visible: string) => `
    SELECT ${taskColumns}, ${instanceColumns},
      (SELECT COUNT(*) FROM task_drafts d WHERE d.task_id = t.id) AS drafts
    FROM ${taskTables} WHERE t.id = ? AND ${visible}`,
);

/** A task with its instance, in one look. Throws not-found when there is none, or the actor may not see it. */
export async function taskInHand(database: Database, actor: Actor, taskId: string): Promise<TaskInHand> {
  const visible = visibleTo(actor);
  const [row] = await read<Row>(database, select(visible.sql), [taskId, ...visible.params]);
  if (!row) throw new Rejection('not-found', `open task ${taskId}`, 'there is no such task for you');
  const barred = await barredFrom(database, [row]);
  return {
    task: taskFrom(row, { barred: barred(row) }),
    instance: instanceFrom(row),
    hasDraft: row.drafts > 0,
  };
}

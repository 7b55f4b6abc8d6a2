import type { Variables } from '../engine/variables.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { read } from '../persistence/read.ts';
import type { ActorContext } from './context.ts';
import { findVisibleTask } from './lists/find-visible-task.ts';
import { holdTask } from './holding/hold-task.ts';
import { refuseIf, whyNot } from './task-policy.ts';

// What someone typed into a task's form and did not send yet. One draft per task and person.

/** Keeps the values as typed, valid or not; a draft is never lost to a validation rule. */
export function saveDraft(
  { database, clock, actor }: ActorContext,
  taskId: string,
  values: Variables,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    const task = await findVisibleTask(database, actor, taskId);
    refuseIf(whyNot(actor, 'save', task), `save a draft of task ${task.number}`);
    // What is typed into a task that someone completes meanwhile is not kept.
    await holdTask(tx, task);
    await tx.run(
      `INSERT INTO task_drafts (task_id, user_id, content, saved_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (task_id, user_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
      [taskId, actor.id, JSON.stringify(values), clock.now().toISOString()],
    );
  });
}

export async function draftOf(
  { database, actor }: Pick<ActorContext, 'database' | 'actor'>,
  taskId: string,
): Promise<{ values: Variables; savedAt: Date } | undefined> {
  const [row] = await read<{ content: string; saved_at: string }>(
    database,
    'SELECT content, saved_at FROM task_drafts WHERE task_id = ? AND user_id = ?',
    [taskId, actor.id],
  );
  return row && { values: JSON.parse(row.content), savedAt: new Date(row.saved_at) };
}

import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { announceTask } from '../announce-task.ts';
import { staleTask } from './assign-to.ts';
import type { ActorContext } from '../context.ts';
import { findVisibleTask } from '../lists/find-visible-task.ts';
import { taskEvent } from '../task-event.ts';
import { refuseIf, whyNot } from '../task-policy.ts';

/** Gives a claimed task back to those it was offered to. Drafts stay. */
export function releaseTask({ database, clock, actor }: ActorContext, taskId: string): Promise<void> {
  return inTransaction(database, async (tx) => {
    const task = await findVisibleTask(database, actor, taskId);
    refuseIf(whyNot(actor, 'release', task), `release task ${task.number}`);
    const changed = await tx.run(
      `UPDATE tasks SET state = 'open', assignee_id = NULL, claimed_at = NULL, version = version + 1
       WHERE id = ? AND version = ?`,
      [task.id, task.version],
    );
    if (changed !== 1) throw staleTask(task);
    await record(tx, taskEvent({ type: 'task.released', task, actor, at: clock.now() }));
    announceTask(database, tx, task);
  });
}

import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { actingFor } from './acting-for.ts';
import { announceTask } from '../announce-task.ts';
import { assignTo } from './assign-to.ts';
import type { ActorContext } from '../context.ts';
import { findVisibleTask } from '../lists/find-visible-task.ts';
import { taskEvent } from '../task-event.ts';
import { refuseIf, whyNot } from '../task-policy.ts';
import type { Task } from '../task.ts';

/** The actor takes an offered task. Refused with the name of the one who has it already. */
export function claimTask({ database, clock, actor }: ActorContext, taskId: string): Promise<Task> {
  return inTransaction(database, async (tx) => {
    const task = await findVisibleTask(database, actor, taskId);
    refuseIf(whyNot(actor, 'claim', task), `claim task ${task.number}`);
    const claimed = await assignTo(tx, task, actor, clock.now());
    const content = await actingFor(database, actor, task);
    await record(tx, taskEvent({ type: 'task.claimed', task, actor, at: clock.now(), content }));
    announceTask(database, tx, task, actor.id);
    return claimed;
  });
}

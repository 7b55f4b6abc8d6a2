import type { Transaction } from '../../persistence/in-transaction.ts';
import { StaleRow } from '../../persistence/transactions/stale-row.ts';
import type { HeldTask, Task } from '../task.ts';

/** Guarded by the version that was read: a task someone changed meanwhile is never overwritten, but looked at anew. */
export async function assignTo(
  tx: Transaction,
  task: Task,
  person: { id: string; name: string },
  now: Date,
): Promise<Task> {
  const changed = await tx.run(
    `UPDATE tasks SET state = 'claimed', assignee_id = ?, claimed_at = ?, version = version + 1
     WHERE id = ? AND version = ?`,
    [person.id, now.toISOString(), task.id, task.version],
  );
  if (changed !== 1) throw staleTask(task);
  return {
    ...task,
    state: 'claimed',
    assigneeId: person.id,
    assigneeName: person.name,
    claimedAt: now,
    version: task.version + 1,
  };
}

export const staleTask = (task: HeldTask): StaleRow => new StaleRow(`change task ${task.number}`);

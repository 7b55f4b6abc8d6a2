import type { Advanced, TaskOpened } from '../../engine/outcome.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Value } from '../../persistence/statements/value.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';
import { nextTaskNumber } from '../next-number.ts';

// User tasks of one outcome → rows. A task that the completing verb closed already is left as it is.

export async function syncTasks(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  for (const task of outcome.tasksOpened) await openTask(tx, instance, task, cause);
  for (const { key, how } of outcome.tasksClosed) {
    if (how === 'cancelled') await cancelTask(tx, instance, key, cause);
  }
}

export async function openTask(
  tx: Transaction,
  instance: Instance,
  task: TaskOpened,
  { now }: Cause,
): Promise<void> {
  const id = newId();
  const assigneeId = task.assignee === undefined ? null : await accountOf(tx, task.assignee);
  await tx.insert('tasks', {
    id,
    number: await nextTaskNumber(tx),
    instance_id: instance.id,
    token_key: task.key,
    element_id: task.elementId,
    process_id: instance.processId,
    definition_id: instance.definitionId,
    name: task.name,
    form_key: task.formKey ?? null,
    step: task.step ?? null,
    waiting_for: task.waitingFor,
    state: assigneeId === null ? 'open' : 'claimed',
    assignee_id: assigneeId,
    claimed_at: assigneeId === null ? null : now.toISOString(),
    priority: task.priority,
    due_at: task.dueAt?.toISOString() ?? null,
    follow_up_at: task.followUpAt?.toISOString() ?? null,
    separate_from: JSON.stringify(task.separateFrom),
    version: 1,
    created_at: now.toISOString(),
  });
  const candidates = candidateRows(id, task);
  if (candidates.length > 0) await tx.insert('task_candidates', candidates);
}

/** A model names people as it knows them, by id or by username; whom no account has stays as written. */
async function accountOf(tx: Transaction, assignee: string): Promise<string> {
  const sql =
    'SELECT id FROM users WHERE id = ? OR username = ? ORDER BY CASE WHEN id = ? THEN 0 ELSE 1 END LIMIT 1';
  const [account] = await tx.query<{ id: string }>(sql, [assignee, assignee, assignee]);
  return account?.id ?? assignee;
}

const candidateRows = (taskId: string, task: TaskOpened): Record<string, Value>[] => [
  ...task.candidateUsers.map((name) => ({ task_id: taskId, kind: 'user', name })),
  ...task.candidateGroups.map((name) => ({ task_id: taskId, kind: 'group', name })),
];

/** What was typed into it goes, too: personal data are kept for what they were given for. */
export async function cancelTask(
  tx: Transaction,
  instance: Instance,
  key: string,
  { now }: Cause,
): Promise<void> {
  await tx.run(
    `DELETE FROM task_drafts WHERE task_id IN (SELECT id FROM tasks WHERE instance_id = ? AND token_key = ?)`,
    [instance.id, key],
  );
  await tx.run(
    `UPDATE tasks SET state = 'cancelled', completed_at = ?, version = version + 1
     WHERE instance_id = ? AND token_key = ? AND state IN ('open', 'claimed')`,
    [now.toISOString(), instance.id, key],
  );
}

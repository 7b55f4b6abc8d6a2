import type { Advanced } from '../engine/outcome.ts';
import { announce } from '../persistence/announcements/announce.ts';
import { oneOf } from '../persistence/statements/condition.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { caseTopic } from '../tasks/announce-task.ts';
import { announceTasks } from '../tasks/task-topics.ts';
import type { InstanceContext } from './context.ts';
import type { Instance } from './instance.ts';

// Live pages of whoever sees this instance, or a task it opened or cancelled, are told after the commit. A task
// that a person completed is announced by that verb, which knows whom it was offered to.

export async function announceOutcome(
  { database }: InstanceContext,
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
): Promise<void> {
  announce(database, tx, [caseTopic(instance.id)]);
  const opened = outcome.tasksOpened.map(({ assignee, candidateUsers, candidateGroups }) => ({
    people: [assignee, ...candidateUsers],
    groups: candidateGroups,
  }));
  const cancelled = outcome.tasksClosed.filter(({ how }) => how === 'cancelled').map(({ key }) => key);
  const gone = cancelled.length > 0 ? [await concernedBy(tx, instance.id, cancelled)] : [];
  announceTasks(database, tx, [...opened, ...gone]);
}

async function concernedBy(tx: Transaction, instanceId: string, keys: readonly string[]) {
  const these = oneOf('token_key', keys);
  const tasks = `SELECT id FROM tasks WHERE instance_id = ? AND ${these.sql}`;
  const params = [instanceId, ...these.params];
  const names = await tx.query<{ kind: string; name: string }>(
    `SELECT kind, name FROM task_candidates WHERE task_id IN (${tasks})
     UNION SELECT 'user', assignee_id FROM tasks WHERE assignee_id IS NOT NULL AND id IN (${tasks})`,
    [...params, ...params],
  );
  const ofKind = (wanted: string) => names.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  return { people: ofKind('user'), groups: ofKind('group') };
}

import { localDateOf } from '../../kernel/local-date.ts';
import { inForce } from '../../identity/deputies/in-force.ts';
import { record } from '../../history/record.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { Database } from '../../persistence/database.ts';
import { announceTask } from '../announce-task.ts';
import { assignTo } from './assign-to.ts';
import type { ActorContext } from '../context.ts';
import { findVisibleTask } from '../lists/find-visible-task.ts';
import { taskEvent } from '../task-event.ts';
import { refuseIf, whyNot } from '../task-policy.ts';
import type { Task } from '../task.ts';

/** A supervisor hands the task to a person: one of those it is offered to, never one barred by four-eyes. */
export function assignTask(
  { database, clock, actor }: ActorContext,
  taskId: string,
  toUserId: string,
): Promise<Task> {
  return inTransaction(database, async (tx) => {
    const task = await findVisibleTask(database, actor, taskId);
    const attempt = `assign task ${task.number}`;
    refuseIf(whyNot(actor, 'assign', task), attempt);
    const person = (await peopleFor(database, task, clock.now())).find(
      (candidate) => candidate.id === toUserId,
    );
    if (!person) throw new Rejection('invalid', attempt, 'that person is not among those it is offered to');
    const assigned = await assignTo(tx, task, person, clock.now());
    await record(
      tx,
      taskEvent({ type: 'task.assigned', task, actor, at: clock.now(), content: { to: person.name } }),
    );
    announceTask(database, tx, task, person.id);
    return assigned;
  });
}

/** Whom the task could be handed to, by name. */
export async function peopleFor(
  database: Database,
  task: Task,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const today = inForce(localDateOf(now));
  const people = await read<{ id: string; name: string }>(
    database,
    `SELECT u.id, u.name FROM users u WHERE u.disabled_at IS NULL AND u.id IN (${offered} AND ${today.sql}) ORDER BY u.name`,
    [task.id, task.id, task.id, ...today.params],
  );
  return people.filter((person) => !task.barred.includes(person.id));
}

// Begun with whom it is offered to, and not with everybody who has an account; then those who stand in for them.
const offered = `
  WITH offered (id) AS (
    SELECT c.name FROM task_candidates c WHERE c.task_id = ? AND c.kind = 'user'
    UNION SELECT p.id FROM task_candidates c JOIN users p ON p.username = c.name WHERE c.task_id = ? AND c.kind = 'user'
    UNION SELECT r.user_id FROM task_candidates c JOIN user_roles r ON r.role = c.name
      WHERE c.task_id = ? AND c.kind = 'group')
  SELECT id FROM offered
  UNION SELECT d.deputy_id FROM deputies d
    WHERE d.official_id IN (SELECT id FROM offered)`;

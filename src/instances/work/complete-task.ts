import type { Form } from '../../definitions/forms/form.ts';
import type { Stimulus } from '../../engine/stimulus.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Actor } from '../../identity/actor.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { actingFor } from '../../tasks/holding/acting-for.ts';
import { announceTask } from '../../tasks/announce-task.ts';
import { staleTask } from '../../tasks/holding/assign-to.ts';
import { taskEvent } from '../../tasks/task-event.ts';
import { refuseIf, whyNotComplete } from '../../tasks/task-policy.ts';
import type { HeldTask } from '../../tasks/task.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { holdInstanceOf } from '../lock-instance.ts';
import { subscriptionOf } from '../sync/sync-subscriptions.ts';
import { taskInHand, type TaskInHand } from './task-in-hand.ts';

export interface Completion {
  taskId: string;
  variables: Variables;
  /** What was answered and the form it was asked with, kept readable for ever. */
  submission?: { form: Form; values: Variables };
}

/** Completes a task as the actor and moves the instance on. Refused, with who did it, when it is no longer theirs. */
export function completeTask(
  context: InstanceContext,
  actor: Actor,
  completion: Completion,
): Promise<HeldTask> {
  return inTransaction(context.database, async (tx) => {
    await holdInstanceOf(tx, completion.taskId);
    const inHand = await taskInHand(context.database, actor, completion.taskId);
    return completeInHand(context, tx, actor, inHand, completion);
  });
}

/** The same for whoever looked at the task already, in this transaction and after holding its instance. */
export async function completeInHand(
  context: InstanceContext,
  tx: Transaction,
  actor: Actor,
  inHand: TaskInHand,
  { variables, submission }: Omit<Completion, 'taskId'>,
): Promise<HeldTask> {
  const { task, instance } = inHand;
  refuseIf(whyNotComplete(actor, task), `complete task ${task.number}`);
  const now = context.clock.now();
  await closeTask(tx, inHand, actor, now);
  if (submission) await keepSubmission(tx, task, submission, actor, now);
  const stimulus = stimulusOf(task, variables);
  const content = await actingFor(context.database, actor, task);
  const event = taskEvent({ type: 'task.completed', task, actor, at: now, content });
  await advanceInstance(context, tx, instance, stimulus, { now, actorId: actor.id, event });
  announceTask(context.database, tx, task);
  return { ...task, state: 'completed' };
}

function stimulusOf({ tokenKey }: HeldTask, variables: Variables): Stimulus {
  const subscriptionKey = subscriptionOf(tokenKey);
  if (subscriptionKey === undefined) return { type: 'task-completed', taskKey: tokenKey, variables };
  return { type: 'message-arrived', subscriptionKey, variables };
}

async function closeTask(
  tx: Transaction,
  { task, hasDraft }: TaskInHand,
  actor: Actor,
  now: Date,
): Promise<void> {
  const changed = await tx.run(
    `UPDATE tasks SET state = 'completed', completed_at = ?, completed_by = ?, version = version + 1
     WHERE id = ? AND version = ?`,
    [now.toISOString(), actor.id, task.id, task.version],
  );
  if (changed !== 1) throw staleTask(task);
  if (hasDraft) await tx.run('DELETE FROM task_drafts WHERE task_id = ?', [task.id]);
}

async function keepSubmission(
  tx: Transaction,
  task: HeldTask,
  submission: NonNullable<Completion['submission']>,
  actor: Actor,
  now: Date,
): Promise<void> {
  await tx.insert('task_submissions', {
    task_id: task.id,
    content: JSON.stringify(submission.values),
    form: textOf(submission.form),
    submitted_at: now.toISOString(),
    submitted_by: actor.id,
  });
}

// A form is read once and asked with again and again.
const texts = new WeakMap<Form, string>();

function textOf(form: Form): string {
  const text = texts.get(form) ?? JSON.stringify(form);
  texts.set(form, text);
  return text;
}

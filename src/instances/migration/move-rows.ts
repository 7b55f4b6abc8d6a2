import type { Moved, MovedKey, MovedTask } from '../../engine/migration/moved.ts';
import type { Model } from '../../engine/model/model.ts';
import type { TimerOpened } from '../../engine/outcome.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Moved as Applied } from '../apply-outcome.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';
import { callJobKey } from '../sync/sync-calls.ts';
import { workJobKey } from '../sync/sync-jobs.ts';
import { messageTaskKey, offeredTask } from '../sync/sync-subscriptions.ts';
import { cancelTask, openTask } from '../sync/sync-tasks.ts';

// The rows of what goes on under its key: they name the element of the other version, and a task is called and
// filled in as that says. Rows of what was closed keep the element at which it was done.

export async function moveRows(
  tx: Transaction,
  { model, instance, outcome }: Applied,
  moved: Moved,
  cause: Cause,
): Promise<void> {
  for (const task of moved.tasks) await moveTask(tx, instance, task);
  for (const subscription of moved.subscriptions)
    await moveSubscription(tx, model, instance, subscription, cause);
  for (const job of moved.jobs) await moveJob(tx, instance, job);
  for (const call of moved.calls) await moveCall(tx, instance, call);
  for (const { key, elementId } of moved.incidents)
    await tx.run('UPDATE incidents SET element_id = ? WHERE instance_id = ? AND incident_key = ?', [
      elementId,
      instance.id,
      key,
    ]);
  for (const timer of outcome.timersOpened) await moveDeadline(tx, instance, timer, cause);
}

/** To whom it is offered and who has it stays; so does what was typed into it, as far as the form still asks. */
async function moveTask(tx: Transaction, instance: Instance, task: MovedTask): Promise<number> {
  // Lists are sorted by it where they are filtered by who may take it.
  await tx.run(
    `UPDATE task_candidates SET task_name = ?
     WHERE task_state IS NOT NULL AND task_id IN (SELECT id FROM tasks WHERE instance_id = ? AND token_key = ?)`,
    [task.name, instance.id, task.key],
  );
  return tx.run(
    `UPDATE tasks SET element_id = ?, definition_id = ?, name = ?, form_key = ?, step = ?, waiting_for = ?,
       separate_from = ? WHERE instance_id = ? AND token_key = ? AND state IN ('open', 'claimed')`,
    [
      task.elementId,
      instance.definitionId,
      task.name,
      task.formKey ?? null,
      task.step ?? null,
      task.waitingFor,
      JSON.stringify(task.separateFrom),
      instance.id,
      task.key,
    ],
  );
}

/** A message that people may bring has a task, if the other version offers one. */
async function moveSubscription(
  tx: Transaction,
  model: Model,
  instance: Instance,
  { key, elementId }: MovedKey,
  cause: Cause,
): Promise<void> {
  await tx.run('UPDATE subscriptions SET element_id = ? WHERE instance_id = ? AND subscription_key = ?', [
    elementId,
    instance.id,
    key,
  ]);
  const offered = offeredTask(model, { key, elementId });
  if (!offered) return cancelTask(tx, instance, messageTaskKey(key), cause);
  if ((await moveTask(tx, instance, offered)) === 0) await openTask(tx, instance, offered, cause);
}

async function moveJob(tx: Transaction, instance: Instance, { key, elementId }: MovedKey): Promise<void> {
  await renameIn(tx, workJobKey(instance.id, key), elementId);
  await tx.run(
    'UPDATE external_tasks SET element_id = ?, definition_id = ? WHERE instance_id = ? AND job_key = ?',
    [elementId, instance.definitionId, instance.id, key],
  );
}

async function moveCall(tx: Transaction, instance: Instance, { key, elementId }: MovedKey): Promise<void> {
  await renameIn(tx, callJobKey(instance.id, key), elementId);
  await tx.run(
    'UPDATE instances SET parent_element_id = ? WHERE parent_instance_id = ? AND parent_call_key = ?',
    [elementId, instance.id, key],
  );
}

/** A job that waits names its element, for the sentences about it. */
async function renameIn(tx: Transaction, jobKey: string, elementId: string): Promise<void> {
  const [job] = await tx.query<{ id: string; payload: string }>(
    'SELECT id, payload FROM jobs WHERE job_key = ?',
    [jobKey],
  );
  if (!job) return;
  const payload: Record<string, unknown> = JSON.parse(job.payload);
  await tx.run('UPDATE jobs SET payload = ? WHERE id = ?', [
    JSON.stringify({ ...payload, elementId }),
    job.id,
  ]);
}

/** The deadline of the case stays the same instant; whether the timer still is one, the other version says. */
async function moveDeadline(
  tx: Transaction,
  instance: Instance,
  { key, elementId, deadline }: TimerOpened,
  { now }: Cause,
): Promise<void> {
  const [sql, value] =
    deadline === undefined
      ? ['cancelled_at = COALESCE(cancelled_at, ?)', now.toISOString()]
      : ['kind = ?', deadline];
  await tx.run(`UPDATE deadlines SET element_id = ?, ${sql} WHERE instance_id = ? AND timer_key = ?`, [
    elementId,
    value,
    instance.id,
    key,
  ]);
}

import { modelOf } from '../../definitions/model-of.ts';
import type { StimulusOf } from '../../engine/stimulus.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Json } from '../../engine/variables.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';
import { lockName, type ExternalTask, type Holder } from './external-task.ts';
import { findExternalTask } from './find-external-task.ts';

// How work outside ends: done, with a BPMN error, or failed for good. The row goes in the transaction that moves the
// instance, and only for whoever locked it last: a worker whose lock ran out may still end its work, as long as no
// other one has fetched it.

export interface Ending {
  readonly id: string;
  readonly holder: Holder;
}

/** Throws not-found, or a conflict when another worker has it. */
export const completeExternalTask = (
  context: InstanceContext,
  { variables, ...ending }: Ending & { variables: Variables },
): Promise<void> =>
  end(context, ending, 'work.completed', ({ jobKey }) => ({ type: 'job-completed', jobKey, variables }));

export interface BpmnErrorThrown extends Ending {
  readonly errorCode: string;
  readonly message?: string | undefined;
  readonly variables: Variables;
}

/** The element throws this BPMN error, which an event of the process may catch. Throws as completeExternalTask. */
export const throwFromExternalTask = (
  context: InstanceContext,
  { errorCode, message, variables, ...ending }: BpmnErrorThrown,
): Promise<void> =>
  end(
    context,
    ending,
    'work.error-thrown',
    ({ jobKey }) => ({
      type: 'job-threw-error',
      jobKey,
      errorCode,
      variables,
      ...(message !== undefined && { message }),
    }),
    { errorCode },
  );

type WorkStimulus = StimulusOf<'job-completed' | 'job-failed' | 'job-threw-error'>;

function end(
  context: InstanceContext,
  { id, holder }: Ending,
  type: `work.${string}`,
  stimulusFor: (task: ExternalTask) => WorkStimulus,
  content: { readonly [key: string]: Json } = {},
): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    const task = await findExternalTask(context.database, id);
    await endInside(context, tx, { task, holder, type, stimulus: stimulusFor(task), content });
  });
}

interface End {
  task: ExternalTask;
  holder: Holder;
  type: `work.${string}`;
  stimulus: WorkStimulus;
  content: { readonly [key: string]: Json };
}

export async function endInside(
  context: InstanceContext,
  tx: Transaction,
  { task, holder, type, stimulus, content }: End,
): Promise<void> {
  const { id, instanceId, elementId, topic } = task;
  const instance = await lockInstance(context, tx, instanceId);
  const gone = await tx.run('DELETE FROM external_tasks WHERE id = ? AND locked_by = ?', [
    id,
    lockName(holder),
  ]);
  if (gone !== 1) throw notHeld(id);
  const now = context.clock.now();
  const actorId = holder.accountId;
  const name = (await modelOf(context.database, task.definitionId)).nodes.get(elementId)?.name;
  const told = { topic, workerId: holder.workerId, ...content, ...(name !== undefined && { name }) };
  const event = { type, at: now, instanceId, elementId, actorId, content: told };
  await advanceInstance(context, tx, instance, stimulus, { now, actorId, event });
}

export const notHeld = (id: string): Rejection =>
  new Rejection('conflict', `work on job ${id}`, 'this worker does not hold it (any more)');

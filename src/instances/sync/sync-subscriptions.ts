import type { Model } from '../../engine/model/model.ts';
import type { Advanced, SubscriptionOpened, TaskOpened } from '../../engine/outcome.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause, InstanceContext } from '../context.ts';
import { enqueueBuffered } from '../messages/buffered-for.ts';
import type { Instance } from '../instance.ts';
import { cancelTask, openTask } from './sync-tasks.ts';

// Message subscriptions of one outcome → rows that correlate-message searches. A message that a person may
// bring (the receive task offers a form) stands in the task list, too; completing that task delivers it.

export async function syncSubscriptions(
  context: InstanceContext,
  tx: Transaction,
  model: Model,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  for (const subscription of outcome.subscriptionsOpened) {
    await tx.insert('subscriptions', {
      id: newId(),
      instance_id: instance.id,
      subscription_key: subscription.key,
      element_id: subscription.elementId,
      kind: subscription.kind,
      name: subscription.name,
      created_at: cause.now.toISOString(),
    });
    const task = offeredTask(model, subscription);
    if (task) await openTask(tx, instance, task, cause);
    if (subscription.kind === 'message') await enqueueBuffered(context, tx, instance, subscription);
  }
  for (const { key } of outcome.subscriptionsClosed) {
    await tx.run('DELETE FROM subscriptions WHERE instance_id = ? AND subscription_key = ?', [
      instance.id,
      key,
    ]);
    await cancelTask(tx, instance, messageTaskKey(key), cause);
  }
}

const prefix = 'message:';
export const messageTaskKey = (subscriptionKey: string): string => prefix + subscriptionKey;

/** The subscription that completing this task serves; undefined for a user task of the process. */
export const subscriptionOf = (taskKey: string): string | undefined =>
  taskKey.startsWith(prefix) ? taskKey.slice(prefix.length) : undefined;

export function offeredTask(
  model: Model,
  { key, elementId }: Pick<SubscriptionOpened, 'key' | 'elementId'>,
): TaskOpened | undefined {
  const node = model.nodes.get(elementId);
  if (node?.type !== 'receive-task' || !node.offer) return undefined;
  return {
    key: messageTaskKey(key),
    elementId,
    name: node.offer.name,
    formKey: node.offer.formKey,
    candidateUsers: [],
    candidateGroups: [...node.offer.candidateGroups],
    priority: 50,
    waitingFor: node.waitingFor ?? 'office',
    separateFrom: [],
    ...(node.step === undefined ? {} : { step: node.step }),
  };
}

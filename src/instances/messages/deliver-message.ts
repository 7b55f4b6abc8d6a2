import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import { StaleRow } from '../../persistence/transactions/stale-row.ts';
import { firstBufferedFor } from './buffered-for.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';
import type { OpenSubscription } from './open-subscriptions.ts';

interface Delivery {
  variables: Variables;
  by?: string | undefined;
}

/** Gives a message to one subscription: what waits for it goes on. */
export async function deliverMessage(
  context: InstanceContext,
  tx: Transaction,
  { instanceId, key }: Pick<OpenSubscription, 'instanceId' | 'key'>,
  { variables, by }: Delivery,
): Promise<void> {
  const instance = await lockInstance(context, tx, instanceId);
  // Whoever held it until now may have closed the subscription that was found.
  if (instance.snapshot?.messages?.[key] === undefined) throw new StaleRow('deliver a message');
  const stimulus = { type: 'message-arrived', subscriptionKey: key, variables } as const;
  await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now(), actorId: by });
}

/** Earlier messages stand in line for it, so that a later one must not overtake them. */
export async function hasEarlierFor(
  context: InstanceContext,
  tx: Transaction,
  subscription: OpenSubscription,
): Promise<boolean> {
  const instance = await lockInstance(context, tx, subscription.instanceId);
  return (await firstBufferedFor(context, tx, instance, subscription)) !== undefined;
}

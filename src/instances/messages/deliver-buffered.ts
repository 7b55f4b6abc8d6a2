import type { Transaction } from '../../persistence/in-transaction.ts';
import { enqueueBuffered, firstBufferedFor, markDelivered } from './buffered-for.ts';
import type { InstanceContext } from '../context.ts';
import { deliverMessage } from './deliver-message.ts';
import { lockInstance } from '../lock-instance.ts';
import { openSubscriptions } from './open-subscriptions.ts';

// A subscription that opens gets what was published before, by a job: the instance that opened it comes to rest
// first. One that stays open gets them all, one job after the other.

interface Place {
  instanceId: string;
  subscriptionKey: string;
}

/** The subscription may have closed meanwhile, or the message expired: then nothing happens. */
export async function deliverBuffered(
  context: InstanceContext,
  tx: Transaction,
  place: Place,
): Promise<void> {
  const subscription = await stillOpen(tx, place);
  if (!subscription) return;
  const instance = await lockInstance(context, tx, place.instanceId);
  const message = await firstBufferedFor(context, tx, instance, subscription);
  if (!message) return;
  await markDelivered(tx, message.id, context.clock.now());
  await deliverMessage(context, tx, subscription, message);
  if (await stillOpen(tx, place)) await enqueueBuffered(context, tx, instance, subscription);
}

async function stillOpen(tx: Transaction, { instanceId, subscriptionKey }: Place) {
  const open = await openSubscriptions(tx, { instanceId });
  return open.find(({ key }) => key === subscriptionKey);
}

import type { Advanced } from '../engine/outcome.ts';
import { newId } from '../kernel/ids.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import type { Cause } from './context.ts';
import type { Instance } from './instance.ts';

// Message subscriptions of one outcome → rows that correlate-message searches.

export async function syncSubscriptions(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  { now }: Cause,
): Promise<void> {
  for (const subscription of outcome.subscriptionsOpened) {
    await tx.insert('subscriptions', {
      id: newId(),
      instance_id: instance.id,
      subscription_key: subscription.key,
      element_id: subscription.elementId,
      kind: subscription.kind,
      name: subscription.name,
      created_at: now.toISOString(),
    });
  }
  for (const { key } of outcome.subscriptionsClosed) {
    await tx.run('DELETE FROM subscriptions WHERE instance_id = ? AND subscription_key = ?', [
      instance.id,
      key,
    ]);
  }
}

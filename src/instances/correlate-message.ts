import type { Variables } from '../engine/variables.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { advanceInstance } from './advance-instance.ts';
import type { InstanceContext } from './context.ts';
import { loadInstance } from './instance.ts';

export interface Message {
  name: string;
  to: { instanceId: string } | { businessKey: string };
  variables: Variables;
  by?: string;
}

/** Delivers a message to the one instance that waits for it. Throws a conflict when none does. */
export async function correlateMessage(
  context: InstanceContext,
  tx: Transaction,
  message: Message,
): Promise<void> {
  if (await deliverIfAwaited(context, tx, message)) return;
  throw new Rejection('conflict', `deliver message ${message.name}`, 'the case does not wait for it now');
}

/** The same for a message that may go by; says whether anyone waited. */
export async function deliverIfAwaited(
  context: InstanceContext,
  tx: Transaction,
  message: Message,
): Promise<boolean> {
  const waiting = await subscriptionFor(tx, message);
  if (!waiting) return false;
  const instance = await loadInstance(context.database, waiting.instance_id);
  await advanceInstance(
    context,
    tx,
    instance,
    { type: 'message-arrived', subscriptionKey: waiting.subscription_key, variables: message.variables },
    { now: context.clock.now(), actorId: message.by },
  );
  return true;
}

async function subscriptionFor(tx: Transaction, { name, to }: Message) {
  const [target, ...values] =
    'instanceId' in to
      ? ['i.id = ?', to.instanceId]
      : ['(i.business_key = ? OR i.given_key = ?)', to.businessKey, to.businessKey];
  const [row] = await tx.query<{ instance_id: string; subscription_key: string }>(
    `SELECT s.instance_id, s.subscription_key FROM subscriptions s JOIN instances i ON i.id = s.instance_id
     WHERE s.kind = 'message' AND s.name = ? AND ${target} ORDER BY s.created_at, s.id LIMIT 1`,
    [name, ...values],
  );
  return row;
}

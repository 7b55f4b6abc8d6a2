import type { Variables } from '../../engine/variables.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { lockNames } from '../../persistence/transactions/lock-names.ts';
import { StaleRow } from '../../persistence/transactions/stale-row.ts';
import type { InstanceContext } from '../context.ts';
import type { Instance } from '../instance.ts';
import { variablesOf } from '../variables-of.ts';

// What was published before a subscription opened, in the order in which it was.

interface Waiting {
  readonly elementId: string;
  readonly name: string;
}

export interface BufferedMessage {
  id: string;
  variables: Variables;
}

interface Row {
  id: string;
  correlation_keys: string | null;
  variables: string;
}

/** The oldest message that this subscription of the instance may have. */
export async function firstBufferedFor(
  context: Pick<InstanceContext, 'database' | 'clock'>,
  tx: Transaction,
  instance: Instance,
  { elementId, name }: Waiting,
): Promise<BufferedMessage | undefined> {
  const rows = await tx.query<Row>(bufferedFor, [
    context.clock.now().toISOString(),
    name,
    instance.processId,
    elementId,
    name,
    instance.id,
    instance.id,
    instance.businessKey ?? null,
    instance.conversationId,
  ]);
  const isKeyed = rows.some((row) => row.correlation_keys !== null);
  const variables = isKeyed ? await variablesOf(context.database, instance.id) : {};
  const first = rows.find(
    ({ correlation_keys: keys }) => keys === null || agree(JSON.parse(keys), variables),
  );
  return first && { id: first.id, variables: JSON.parse(first.variables) };
}

const bufferedFor = `
  SELECT id, correlation_keys, variables FROM buffered_messages
  WHERE delivered_at IS NULL AND expires_at > ?
    AND ((name = ? AND process_id IS NULL) OR (process_id = ? AND (element_id = ? OR (element_id IS NULL AND name = ?))))
    AND (instance_id IS NULL OR instance_id = ?) AND (sent_by IS NULL OR sent_by <> ?)
    AND ((business_key IS NULL AND conversation_id IS NULL) OR business_key = ? OR conversation_id = ?)
  ORDER BY id`;

const agree = (keys: Variables, variables: Variables): boolean =>
  Object.entries(keys).every(([name, value]) => JSON.stringify(variables[name]) === JSON.stringify(value));

/**
 * What must not happen beside one another: to look whether anyone waits and keep the message, and to begin to wait
 * and look whether there is one. Those who begin to wait do not stand in each other's way.
 */
export const waitingFor = ({ name, processId }: { name: string; processId: string | undefined }): string =>
  processId === undefined ? `message ${name}` : `messages to ${processId}`;

/** To be called in the transaction that opens the subscription. */
export async function enqueueBuffered(
  context: Pick<InstanceContext, 'database' | 'clock'>,
  tx: Transaction,
  instance: Instance,
  subscription: Waiting & { key: string },
): Promise<void> {
  const { name } = subscription;
  const { processId } = instance;
  await lockNames(tx, 'shared', [
    waitingFor({ name, processId: undefined }),
    waitingFor({ name, processId }),
  ]);
  if (!(await firstBufferedFor(context, tx, instance, subscription))) return;
  await enqueue(tx, {
    kind: 'buffered-message',
    instanceId: instance.id,
    payload: { subscriptionKey: subscription.key, elementId: subscription.elementId },
    dueAt: context.clock.now(),
    exclusive: true,
  });
}

/** What it carried is forgotten; its id is not, until it expires. */
export async function markDelivered(tx: Transaction, messageId: string, now: Date): Promise<void> {
  const marked = await tx.run(
    `UPDATE buffered_messages SET delivered_at = ?, variables = '{}' WHERE id = ? AND delivered_at IS NULL`,
    [now.toISOString(), messageId],
  );
  if (marked !== 1) throw new StaleRow('deliver a message', 'someone else received it a moment ago');
}

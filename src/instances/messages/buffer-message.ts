import type { Variables } from '../../engine/variables.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';

// Messages that came before anyone waited for them. Looking for a receiver and keeping the message happen in one
// transaction, as do opening a subscription and looking here: so none slips through between the two (where writers
// do not take turns, a lock of names keeps the one from happening beside the other).

export interface Buffered {
  readonly name: string;
  readonly variables: Variables;
  /** A second one of the same name and id is refused until this one expires. */
  readonly messageId?: string | undefined;
  readonly instanceId?: string | undefined;
  readonly businessKey?: string | undefined;
  readonly correlationKeys?: Variables | undefined;
  /** Sent by an instance: its own conversation is meant, or whoever has its business key. */
  readonly conversationId?: string | undefined;
  readonly sentBy?: string | undefined;
  /** Sent along a message flow. */
  readonly to?: { readonly processId: string; readonly elementId?: string | undefined } | undefined;
  readonly publishedAt: Date;
  readonly expiresAt: Date;
  /** It has reached someone already: what it carried is forgotten, and it is kept for its id. */
  readonly deliveredAt?: Date | undefined;
}

/** Keeps a message; whether its id is free is asked before it is delivered (refuseRepeated). */
export async function bufferMessage(tx: Transaction, message: Buffered): Promise<void> {
  const { name, messageId, correlationKeys: keys, deliveredAt } = message;
  await tx.insert('buffered_messages', {
    id: newId(),
    name,
    message_id: messageId ?? null,
    process_id: message.to?.processId ?? null,
    element_id: message.to?.elementId ?? null,
    instance_id: message.instanceId ?? null,
    business_key: message.businessKey ?? null,
    conversation_id: message.conversationId ?? null,
    correlation_keys: keys === undefined ? null : JSON.stringify(keys),
    sent_by: message.sentBy ?? null,
    variables: deliveredAt ? '{}' : JSON.stringify(message.variables),
    published_at: message.publishedAt.toISOString(),
    expires_at: message.expiresAt.toISOString(),
    delivered_at: deliveredAt?.toISOString() ?? null,
  });
}

/** Throws a conflict where a message of this name and id was published and has not expired. */
export async function refuseRepeated(
  tx: Transaction,
  name: string,
  messageId: string,
  now: Date,
): Promise<void> {
  await tx.run('DELETE FROM buffered_messages WHERE name = ? AND message_id = ? AND expires_at <= ?', [
    name,
    messageId,
    now.toISOString(),
  ]);
  const rows = await tx.query('SELECT id FROM buffered_messages WHERE name = ? AND message_id = ?', [
    name,
    messageId,
  ]);
  if (rows.length > 0)
    throw new Rejection('conflict', `publish message ${name}`, `one with the id ${messageId} was published`);
}

export const deleteExpiredMessages = (database: Database, now: Date): Promise<number> =>
  inTransaction(database, (tx) =>
    tx.run('DELETE FROM buffered_messages WHERE expires_at <= ?', [now.toISOString()]),
  );

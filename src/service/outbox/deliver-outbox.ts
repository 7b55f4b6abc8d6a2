import { newId } from '../../kernel/ids.ts';
import { announce } from '../../persistence/announcements/announce.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { noticeInWords } from './notice-in-words.ts';
import { notificationTopic } from './notification-topic.ts';
import { outboxMessage, type OutboxMessage } from './outbox-message.ts';
import { sendMail } from './send-mail.ts';

// Delivers one outbox row, at least once. What leaves the program happens first, outside any transaction;
// what is returned marks the row in the transaction that finishes the job.

export async function deliverOutbox(
  context: ServiceContext,
  outboxId: string,
): Promise<(tx: Transaction) => Promise<void>> {
  const message = await outboxMessage(context.database, outboxId);
  if (!message || message.deliveredAt !== null) return () => Promise.resolve();
  const { locale } = await settingsOf(context);
  const words = await noticeInWords(context.database, locale, { ...message, at: context.clock.now() });
  if (message.channel === 'mail' && context.smtpUrl === undefined) return (tx) => leaveUnsent(tx, outboxId);
  if (message.channel === 'mail') await sendMail(context, message, words);
  return async (tx) => {
    if (message.channel === 'in-app') await notify(context, tx, message, words);
    await tx.run(
      'UPDATE outbox SET delivered_at = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?',
      [context.clock.now().toISOString(), outboxId],
    );
  };
}

/** The mail server was taken out of use after the mail was asked for; the notice is readable in the program. */
async function leaveUnsent(tx: Transaction, outboxId: string): Promise<void> {
  await tx.run('UPDATE outbox SET last_error = ? WHERE id = ?', ['SMTP_URL is not set', outboxId]);
}

async function notify(
  { database, clock }: ServiceContext,
  tx: Transaction,
  message: OutboxMessage,
  { subject, body }: { subject: string; body: string },
): Promise<void> {
  const known = await tx.query('SELECT id FROM notifications WHERE outbox_id = ?', [message.id]);
  if (known.length > 0 || message.recipientId === null) return;
  await tx.insert('notifications', {
    id: newId(),
    user_id: message.recipientId,
    outbox_id: message.id,
    subject,
    body,
    instance_id: message.instanceId,
    created_at: clock.now().toISOString(),
  });
  announce(database, tx, [notificationTopic(message.recipientId)]);
}

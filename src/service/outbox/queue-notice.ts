import { enqueue } from '../../jobs/enqueue.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import type { NoticeContent, NoticeName } from '../templates/render-notice.ts';
import { wantsMail } from './unwanted-mails.ts';

// A notice to people is a row first and a delivery later: one row for each recipient and channel, keyed, so
// that the work that asked for it may be repeated without a second notice.

export interface Recipient {
  id: string;
  email: string;
}

export interface Notice {
  /** What asked for it; together with recipient and channel it makes the row unique. */
  key: string;
  name: NoticeName;
  content: NoticeContent;
  recipients: readonly Recipient[];
  instanceId?: string;
  now: Date;
}

export async function queueNotice(context: ServiceContext, tx: Transaction, notice: Notice): Promise<void> {
  for (const recipient of notice.recipients) {
    await queueOnce(tx, notice, recipient, 'in-app');
    if (context.smtpUrl !== undefined && (await wantsMail(tx, recipient.id, notice.name)))
      await queueOnce(tx, notice, recipient, 'mail');
  }
}

/** To somebody without an account; nothing where the office sends no mail. */
export async function queueMail(
  context: ServiceContext,
  tx: Transaction,
  notice: Omit<Notice, 'recipients'>,
  email: string,
): Promise<void> {
  if (context.smtpUrl !== undefined) await queueOnce(tx, notice, { id: undefined, email }, 'mail');
}

async function queueOnce(
  tx: Transaction,
  notice: Omit<Notice, 'recipients'>,
  recipient: { id: string | undefined; email: string },
  channel: 'in-app' | 'mail',
): Promise<void> {
  const messageKey = `${notice.key}:${recipient.id ?? 'guest'}:${channel}`;
  const known = await tx.query('SELECT id FROM outbox WHERE message_key = ?', [messageKey]);
  if (known.length > 0) return;
  const outboxId = newId();
  await tx.insert('outbox', {
    id: outboxId,
    message_key: messageKey,
    channel,
    recipient_id: recipient.id ?? null,
    recipient_address: channel === 'mail' ? recipient.email : null,
    template: notice.name,
    content: JSON.stringify(notice.content),
    instance_id: notice.instanceId ?? null,
    created_at: notice.now.toISOString(),
    attempts: 0,
  });
  // What leaves the program may take its time; a notice inside it does not wait for that.
  const lane = channel === 'mail' ? 'errands' : 'instances';
  const key = `outbox:${outboxId}`;
  await enqueue(tx, { kind: 'outbox', key, payload: { outboxId }, dueAt: notice.now, lane });
}

import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { settingsOf, type ServiceContext } from '../context.ts';
import { casePage } from './case-page.ts';
import type { OutboxMessage } from './outbox-message.ts';

const timeoutMs = 20_000;

/** Throws when the mail server did not take it. A repetition carries the same Message-ID. */
export async function sendMail(
  context: ServiceContext,
  { key, address, recipientId, instanceId }: OutboxMessage,
  { subject, body }: { subject: string; body: string },
): Promise<void> {
  if (context.smtpUrl === undefined) throw new Error('Expected to send a mail, but SMTP_URL is not set');
  if (address === null) throw new Error('Expected to send a mail, but the recipient has no address');
  // Whoever has no account finds the case by its number and code, not by signing in.
  const link = recipientId === null || instanceId === null ? undefined : casePage(context, instanceId);
  const transport = createTransport({
    url: context.smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  try {
    const messageId = `<${createHash('sha256').update(key).digest('hex')}@alur>`;
    await transport.sendMail({
      from: (await settingsOf(context)).mailFrom,
      to: address,
      subject,
      text: [body, ...(link === undefined ? [] : [link])].join('\n\n'),
      messageId,
    });
  } finally {
    transport.close();
  }
}

import { record } from '../../history/record.ts';
import { usersWithRole } from '../../identity/users-with-role.ts';
import { settingsOf } from '../context.ts';
import { letterOf } from '../letters/letter.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/**
 * Hands the numbered letter over for sending. The channel to BSSN (Srikandi, by default) has no interface for
 * programs, so the verifikator is told to send it there; channel and moment are recorded.
 */
export const sendLetter: TopicHandler = async (work, tx, context) => {
  const { id, ticketNumber, name } = await applicationOfWork(context, work);
  const letter = await letterOf(context.database, id);
  if (!letter?.number) throw new Error('Expected to send the letter, but it has no number');
  if (letter.sentAt !== undefined) return {};
  const { channel, addressee } = (await settingsOf(context)).letter;
  const { instanceId, now } = work;
  await tx.run('UPDATE letters SET sent_at = ? WHERE id = ?', [now.toISOString(), letter.id]);
  await record(tx, { type: 'letter.sent', at: now, instanceId, content: { number: letter.number, channel } });
  await queueNotice(context, tx, {
    key: work.idempotencyKey,
    name: 'surat-siap-kirim',
    content: { values: { ticket: ticketNumber, name, letterNumber: letter.number, channel, addressee } },
    recipients: await usersWithRole(context.database, 'verifikator', now),
    instanceId,
    now,
  });
  return {};
};

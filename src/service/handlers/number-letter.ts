import { createHash } from 'node:crypto';
import { record } from '../../history/record.ts';
import { nextNumber } from '../../instances/next-number.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Application } from '../applications/application.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { localDateOf, localYearOf } from '../../kernel/local-date.ts';
import { letterNumber } from '../letters/letter-number.ts';
import { letterPreview } from '../letters/letter-preview.ts';
import { letterOf, type Letter } from '../letters/letter.ts';
import { applicationOfWork, type TopicHandler, type Work } from './topic-handler.ts';

/**
 * Gives the signed letter the next number of the year, without gaps: drafts get none, and a number whose
 * transaction fails is taken back. The numbered text is archived by its hash.
 */
export const numberLetter: TopicHandler = async (work, tx, context) => {
  const application = await applicationOfWork(context, work);
  const letter = await letterOf(context.database, application.id);
  if (!letter?.signedAt) throw new Error('Expected to number the letter, but it is not signed');
  const nomorSurat = letter.number ?? (await giveNumber(tx, context, work, letter));
  await archive(tx, context, application);
  return { nomorSurat };
};

async function giveNumber(
  tx: Transaction,
  context: ServiceContext,
  { instanceId, now }: Work,
  letter: Letter,
): Promise<string> {
  const sequence = await nextNumber(tx, 'outgoing-letter', localYearOf(now));
  const on = localDateOf(now);
  const number = letterNumber((await settingsOf(context)).letter, {
    sequence,
    on,
    ofItsOwn: letter.content.klasifikasi,
  });
  await tx.run('UPDATE letters SET number = ? WHERE id = ?', [number, letter.id]);
  await record(tx, { type: 'letter.numbered', at: now, instanceId, content: { number } });
  return number;
}

async function archive(tx: Transaction, context: ServiceContext, application: Application): Promise<void> {
  const preview = await letterPreview(context, application);
  if (!preview) return;
  const sha256 = createHash('sha256').update(preview.text).digest('hex');
  await tx.run('UPDATE letters SET sha256 = ? WHERE id = ?', [sha256, preview.letter.id]);
}

import { record } from '../../history/record.ts';
import { nextNumber } from '../../instances/next-number.ts';
import { isRealDate, localDateOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { finding, problemOf, type Locale } from '../findings/finding.ts';
import { letterNumber } from './letter-number.ts';
import { letterContent, type LetterContent } from './letter.ts';
import { subjectOf } from './letter-paper.ts';
import { signerOf, type SigningActor } from './signer.ts';
import { newVerificationCode } from './verification-code.ts';

// Signing gives a letter its number, in the one transaction of the signature: whoever signs at the same time
// waits for the number before it, and a signature that is refused takes none. So the numbers of a year
// have no gaps, and drafts have none.

export interface Signing {
  applicationId: string;
  ticketNumber: string;
  instanceId: string;
  actor: SigningActor;
  /** The signing form's answers. */
  values: Readonly<Record<string, unknown>>;
  now: Date;
  locale: Locale;
}

/** Returns the number. Throws a conflict when there is nothing to sign, invalid when it is dated ahead. */
export async function signLetter(
  context: ServiceContext,
  tx: Transaction,
  signing: Signing,
): Promise<string> {
  const { now, instanceId } = signing;
  const actorId = signing.actor.id;
  const datedOn = dateOf(signing);
  const [letter] = await tx.query<{ id: string; content: string }>(
    `UPDATE letters SET signed_at = ?, signed_by = ? WHERE application_id = ? AND signed_at IS NULL
     RETURNING id, content`,
    [now.toISOString(), actorId, signing.applicationId],
  );
  if (!letter) throw new Rejection('conflict', 'sign the letter', 'no draft of it waits for a signature');
  const content = letterContent.parse(JSON.parse(letter.content));
  const number = await enter(context, tx, signing, { id: letter.id, content, datedOn });
  await tx.run('UPDATE letters SET number = ? WHERE id = ?', [number, letter.id]);
  await record(
    tx,
    { type: 'letter.signed', at: now, instanceId, actorId, content: { number } },
    { type: 'letter.numbered', at: now, instanceId, content: { number } },
  );
  return number;
}

/** As the signer dated it; the number is one of that year. */
function dateOf({ values, now, locale }: Signing): string {
  const said = values.tanggalTandaTangan;
  const today = localDateOf(now);
  if (typeof said !== 'string' || !isRealDate(said)) return today;
  if (said <= today) return said;
  const problem = problemOf('tanggalTandaTangan', finding('letter.dated-ahead'), locale);
  throw new Rejection('invalid', 'sign the letter', 'its date has not come', [problem]);
}

interface Entry {
  id: string;
  content: LetterContent;
  datedOn: string;
}

async function enter(
  context: ServiceContext,
  tx: Transaction,
  { ticketNumber, actor, values, now }: Signing,
  { id, content, datedOn }: Entry,
): Promise<string> {
  const { letter } = await settingsOf(context);
  const year = Number(datedOn.slice(0, 4));
  const sequence = await nextNumber(tx, 'outgoing-letter', year);
  const number = letterNumber(letter, { sequence, on: datedOn, ofItsOwn: content.klasifikasi });
  await tx.insert('outgoing_letters', {
    ...{ id, year, sequence, number },
    dated_on: datedOn,
    addressee: content.tujuan || letter.addressee,
    subject: subjectOf(content),
    ticket_number: ticketNumber,
    method: values.metodeTandaTangan === 'BASAH' ? 'BASAH' : 'TTE',
    signer: JSON.stringify(await signerOf(tx, actor, values)),
    signed_by: actor.id,
    signed_at: now.toISOString(),
    code: newVerificationCode(),
  });
  return number;
}

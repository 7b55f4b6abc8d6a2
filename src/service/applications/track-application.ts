import { createHash, timingSafeEqual } from 'node:crypto';
import { record } from '../../history/record.ts';
import { countOneMore } from '../../identity/rate-counts.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { applicationOf, type Application } from './application.ts';

// Who knows the number of an application and the birth date of its applicant may learn its stage. A birth date is
// easily guessed, so guesses are counted for each number, whether it exists or not, and nothing tells a number that
// is unknown from a date that is wrong.

const mostTries = 10;
const spanMs = 60 * 60_000;

export interface Tracked {
  readonly ticketNumber: string;
  /** A local date, YYYY-MM-DD. */
  readonly bornOn: string;
}

/** Undefined where they do not fit, or where this number was tried more than ten times within the hour. */
export async function trackApplication(
  database: Database,
  { ticketNumber, bornOn }: Tracked,
  now: Date,
): Promise<Application | undefined> {
  const { count } = await countOneMore(
    database,
    `tracking:${digest(ticketNumber).toString('hex')}`,
    spanMs,
    now,
  );
  const application = await applicationOf(database, { ticketNumber });
  const real = String(application?.content['tanggalLahir'] ?? '');
  const fits = timingSafeEqual(digest(real), digest(bornOn));
  if (!application || !fits || bornOn === '' || count > mostTries) return undefined;
  const { instanceId } = application;
  await inTransaction(database, (tx) => record(tx, { type: 'application.tracked', at: now, instanceId }));
  return application;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

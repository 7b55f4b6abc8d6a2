import { newId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Locale } from '../findings/finding.ts';
import { sha256Of } from '../texts/published.ts';
import { consentText, type ConsentKind } from './consent-texts.ts';

export interface Consent {
  applicationId: string;
  kind: ConsentKind;
  answer: 'yes' | 'no';
  givenBy: string;
  givenAt: Date;
  /** The language in which it was read. */
  locale: Locale;
  ip?: string | undefined;
}

/** Keeps who answered what, to which text: its version, and the SHA-256 of the words as they were read. */
export async function recordConsent(database: Database, tx: Transaction, consent: Consent): Promise<void> {
  const { version, words } = await consentText(database, consent.kind, localDateOf(consent.givenAt));
  await tx.insert('consents', {
    id: newId(),
    application_id: consent.applicationId,
    kind: consent.kind,
    text_version: version,
    text_sha256: sha256Of(words[consent.locale].body),
    given_at: consent.givenAt.toISOString(),
    given_by: consent.givenBy,
    ip: consent.ip ?? null,
    answer: consent.answer,
  });
}

import { createHash } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ConsentKind, ConsentTexts } from './consent-texts.ts';

export interface Consent {
  applicationId: string;
  kind: ConsentKind;
  answer: 'yes' | 'no';
  givenBy: string;
  givenAt: Date;
  ip?: string | undefined;
}

/** Keeps who answered what, to which text: its version and SHA-256, so that the text can be proved later. */
export function recordConsent(tx: Transaction, texts: ConsentTexts, consent: Consent): Promise<void> {
  const { version, text } = texts[consent.kind];
  return tx.insert('consents', {
    id: newId(),
    application_id: consent.applicationId,
    kind: consent.kind,
    text_version: version,
    text_sha256: createHash('sha256').update(text).digest('hex'),
    given_at: consent.givenAt.toISOString(),
    given_by: consent.givenBy,
    ip: consent.ip ?? null,
    answer: consent.answer,
  });
}

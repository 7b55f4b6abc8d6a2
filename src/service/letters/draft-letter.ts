import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { problemOf, type Locale } from '../findings/finding.ts';
import { letterContentIn, type LetterContent } from './letter.ts';
import { placeholderFinding } from './placeholders.ts';

export interface Draft {
  applicationId: string;
  /** The drafting form's answers. */
  values: Readonly<Record<string, unknown>>;
  now: Date;
  locale: Locale;
}

/** Keeps what was drafted. Until it is signed there is one draft, which a revision replaces. */
export async function draftLetter(
  tx: Transaction,
  { applicationId, values, now, locale }: Draft,
): Promise<void> {
  const content = letterContentIn(values);
  refuseUnknown(content, locale);
  const revised = await tx.run(
    'UPDATE letters SET content = ? WHERE application_id = ? AND signed_at IS NULL',
    [JSON.stringify(content), applicationId],
  );
  if (revised > 0) return;
  await tx.insert('letters', {
    id: newId(),
    application_id: applicationId,
    content: JSON.stringify(content),
    created_at: now.toISOString(),
  });
}

function refuseUnknown({ isi }: LetterContent, locale: Locale): void {
  const found = placeholderFinding(isi);
  if (!found) return;
  throw new Rejection('invalid', 'draft the letter', 'its text has placeholders that there are not', [
    problemOf('isi', found, locale),
  ]);
}

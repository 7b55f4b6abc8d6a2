import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { letterContent } from './letter.ts';

/** Keeps what was drafted. Until it is signed there is one draft, which a revision replaces. */
export async function draftLetter(
  tx: Transaction,
  applicationId: string,
  values: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  const content = JSON.stringify(letterContent.parse(onlyTexts(values)));
  const revised = await tx.run(
    'UPDATE letters SET content = ? WHERE application_id = ? AND signed_at IS NULL',
    [content, applicationId],
  );
  if (revised > 0) return;
  await tx.insert('letters', {
    id: newId(),
    application_id: applicationId,
    content,
    created_at: now.toISOString(),
  });
}

const onlyTexts = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );

/** Throws a conflict when there is nothing to sign. */
export async function signLetter(
  tx: Transaction,
  applicationId: string,
  actorId: string,
  now: Date,
): Promise<void> {
  const signed = await tx.run(
    'UPDATE letters SET signed_at = ?, signed_by = ? WHERE application_id = ? AND signed_at IS NULL',
    [now.toISOString(), actorId, applicationId],
  );
  if (signed !== 1)
    throw new Rejection('conflict', 'sign the letter', 'no draft of it waits for a signature');
}

import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import type { ServiceContext } from '../context.ts';
import type { ApplicationKind } from './application-kind.ts';
import { finding, problemOf, type Locale } from '../findings/finding.ts';
import { nikIndex } from '../secrecy/nik-secrecy.ts';

// One running application for each person and kind. Persons are told apart by the keyed hash of their NIK;
// who the other application belongs to is not said, since whoever asks may have typed someone else's NIK.

export async function refuseDuplicate(
  context: ServiceContext,
  kind: ApplicationKind,
  nik: string,
  locale: Locale,
): Promise<void> {
  const open = await read(
    context.database,
    'SELECT application_id FROM open_applications WHERE nik_index = ? AND kind = ?',
    [nikIndex(context.masterKey, nik), kind],
  );
  if (open.length > 0) throw duplicate(locale);
}

interface OpenApplication {
  applicationId: string;
  kind: ApplicationKind;
  /** Of the NIK. */
  index: string;
  locale: Locale;
}

/** Throws the same refusal when another one came first. */
export async function markOpen(
  tx: Transaction,
  { applicationId, kind, index, locale }: OpenApplication,
): Promise<void> {
  try {
    await tx.insert('open_applications', {
      nik_index: index,
      kind,
      application_id: applicationId,
    });
  } catch (error) {
    throw isUniqueViolation(error) ? duplicate(locale) : error;
  }
}

const duplicate = (locale: Locale): Rejection =>
  new Rejection('conflict', 'submit the application', 'an application with this NIK is still running', [
    problemOf('nik', finding('application.running'), locale),
  ]);

import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import type { ServiceContext } from '../context.ts';
import { nikIndex } from '../secrecy/nik-secrecy.ts';

// One running application for each person and kind. Persons are told apart by the keyed hash of their NIK;
// who the other application belongs to is not said, since whoever asks may have typed someone else's NIK.

export const applicationKind = 'baru';

const duplicate = (): Rejection =>
  new Rejection('conflict', 'submit the application', 'an application with this NIK is still running', [
    { field: 'nik', message: 'Masih ada permohonan dengan NIK ini yang berjalan.' },
  ]);

export async function refuseDuplicate(
  context: ServiceContext,
  database: Database,
  nik: string,
): Promise<void> {
  const open = await read(
    database,
    'SELECT application_id FROM open_applications WHERE nik_index = ? AND kind = ?',
    [nikIndex(context.masterKey, nik), applicationKind],
  );
  if (open.length > 0) throw duplicate();
}

/** Throws the same refusal when another one came first. */
export async function markOpen(tx: Transaction, applicationId: string, index: string): Promise<void> {
  try {
    await tx.insert('open_applications', {
      nik_index: index,
      kind: applicationKind,
      application_id: applicationId,
    });
  } catch (error) {
    throw isUniqueViolation(error) ? duplicate() : error;
  }
}

import { oneOf, type Condition } from '../../../persistence/statements/condition.ts';
import type { Transaction } from '../../../persistence/in-transaction.ts';
import { identityKinds, letterKinds } from '../../retention/case-holdings.ts';
import type { Erasure } from './erasure.ts';

// Documents of a case. With its row goes the key of a file: what lies on the disk cannot be read any more from the moment
// of the commit, whenever the file itself is removed.

const scans = oneOf('kind', [...identityKinds]);
const ofOffice = oneOf('kind', [...letterKinds]);
const others: Condition = {
  sql: `NOT (${scans.sql}) AND NOT (${ofOffice.sql})`,
  params: [...scans.params, ...ofOffice.params],
};

export const eraseIdentityScans: Erasure = ({ subjectId }, tx) => drop(tx, subjectId, scans);

export const eraseDocuments: Erasure = ({ subjectId }, tx) => drop(tx, subjectId, others);

/** The books of letters keep that there was one: number, date and receiver, and the unit it came from. */
export const eraseLetters: Erasure = async ({ subjectId }, tx) => {
  await tx.run("UPDATE letters SET content = '{}' WHERE application_id = ?", [subjectId]);
  return drop(tx, subjectId, ofOffice);
};

async function drop(
  tx: Transaction,
  applicationId: string,
  { sql, params }: Condition,
): Promise<readonly string[]> {
  const gone = await tx.query<{ id: string }>(
    `DELETE FROM documents WHERE application_id = ? AND ${sql} RETURNING id`,
    [applicationId, ...params],
  );
  return gone.map(({ id }) => id);
}

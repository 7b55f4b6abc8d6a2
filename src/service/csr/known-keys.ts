import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// Which public keys came with which case: each accepted request leaves the hash of its key as a variable of
// its case, so that a key pair handed from one person to another is noticed.

export const keyVariable = 'sidikKunciPublik';

export async function isKeyOfSomeoneElse(
  database: Database,
  publicKeySha256: string,
  applicantId: string,
): Promise<boolean> {
  const others = await read(
    database,
    `SELECT v.instance_id FROM instance_variables v JOIN applications a ON a.instance_id = v.instance_id
     WHERE v.name = ? AND v.value = ? AND a.applicant_id <> ? LIMIT 1`,
    [keyVariable, JSON.stringify(publicKeySha256), applicantId],
  );
  return others.length > 0;
}

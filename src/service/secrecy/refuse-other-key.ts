import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { SealingKeyRow } from '../../persistence/entities/secrecy.ts';
import { unsealNik } from './nik-secrecy.ts';
import { keyFor } from './sealing.ts';

// A database belongs to the key that its data were sealed with. What is kept of the key is an HMAC under a key
// derived from it: whoever reads the table learns nothing, and another key is found out before it seals anything.

/** Throws, in a sentence for whoever starts the program, where the data were sealed with another key. */
export async function refuseOtherKey(database: Database, clock: Clock, masterKey: Buffer): Promise<void> {
  const own = createHmac('sha256', keyFor(masterKey, 'key-check')).update('alur').digest();
  const isOurs = await inTransaction(database, async (tx) => {
    const noted = await checkValue(tx);
    if (noted) return timingSafeEqual(noted, own);
    if (!(await opensWhatIsThere(tx, masterKey))) return false;
    await note(tx, own, clock.now());
    return true;
  });
  if (!isOurs) throw new Error(sentence);
}

const sentence =
  'Expected to open the sealed data of this database with MASTER_KEY, but they were sealed with another key: set MASTER_KEY to that one, or put back DATA_DIR/keys/master.key';

async function checkValue(tx: Transaction): Promise<Buffer | undefined> {
  const [row] = await tx.query<Pick<SealingKeyRow, 'check_value'>>(
    `SELECT check_value FROM sealing_keys WHERE name = 'master'`,
  );
  return row && Buffer.from(row.check_value, 'hex');
}

/** Before the check value was kept, data were sealed already: one of them tells. */
async function opensWhatIsThere(tx: Transaction, masterKey: Buffer): Promise<boolean> {
  const [row] = await tx.query<{ id: string; nik_cipher: string }>(
    `SELECT id, nik_cipher FROM applications WHERE nik_cipher <> '' ORDER BY id LIMIT 1`,
  );
  if (!row) return true;
  try {
    return unsealNik(masterKey, row.nik_cipher, row.id) !== '';
  } catch {
    return false;
  }
}

/** Of programs that start at once one notes it; the others' transactions are done again, and find its note. */
const note = (tx: Transaction, own: Buffer, now: Date): Promise<void> =>
  tx.insert('sealing_keys', {
    name: 'master',
    check_value: own.toString('hex'),
    noted_at: now.toISOString(),
  });

import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { isPassword } from './passwords.ts';
import { countAttempt, forgetAttempts } from './sign-in-attempts.ts';

/** Of a wrong one `lockedUntil` says that the account is locked by it. */
export type PasswordCheck = { is: 'right' | 'locked' } | { is: 'wrong'; lockedUntil?: Date };

/**
 * Whether this is the account's password. Each question is counted before it is answered, wherever it is asked; of a
 * locked account nothing is answered, and no time is spent on the password.
 */
export async function checkPassword(
  database: Database,
  account: { id: string; password_hash: string },
  password: string,
  now: Date,
): Promise<PasswordCheck> {
  const attempt = await inTransaction(database, (tx) => countAttempt(tx, account.id, now));
  if (!attempt.allowed) return { is: 'locked' };
  const { lockedUntil } = attempt;
  if (!(await isPassword(account.password_hash, password)))
    return { is: 'wrong', ...(lockedUntil && { lockedUntil }) };
  await inTransaction(database, (tx) => forgetAttempts(tx, account.id));
  return { is: 'right' };
}

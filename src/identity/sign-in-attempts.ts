import type { Transaction } from '../persistence/in-transaction.ts';

// Eight failures in a row lock an account for 15 minutes. An attempt is counted before the password is
// checked: a thousand guesses sent at once still get only eight checks.

const mostFailures = 8;
const lockedForMs = 15 * 60_000;

export type Attempt = { allowed: false } | { allowed: true; lockedUntil?: Date };

/** `lockedUntil` is set when this is the last attempt before the account locks, unless it succeeds. */
export async function countAttempt(tx: Transaction, userId: string, now: Date): Promise<Attempt> {
  const [user] = await tx.query<{ failed_logins: number; locked_until: string | null }>(
    `SELECT failed_logins, locked_until FROM users WHERE id = ? ${tx.dialect.forUpdate}`,
    [userId],
  );
  if (!user) return { allowed: false };
  if (user.locked_until !== null && user.locked_until > now.toISOString()) return { allowed: false };
  const failures = user.locked_until === null ? user.failed_logins + 1 : 1;
  const lockedUntil = failures >= mostFailures ? new Date(now.getTime() + lockedForMs) : undefined;
  await tx.run('UPDATE users SET failed_logins = ?, locked_until = ? WHERE id = ?', [
    failures,
    lockedUntil?.toISOString() ?? null,
    userId,
  ]);
  return lockedUntil ? { allowed: true, lockedUntil } : { allowed: true };
}

export async function forgetAttempts(tx: Transaction, userId: string): Promise<void> {
  await tx.run('UPDATE users SET failed_logins = 0, locked_until = NULL WHERE id = ?', [userId]);
}

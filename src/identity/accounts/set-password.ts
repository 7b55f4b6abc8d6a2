import { randomInt } from 'node:crypto';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { checkPassword } from '../check-password.ts';
import {
  hashPassword,
  longestPassword,
  shortestPassword,
  usualCost,
  type PasswordCost,
} from '../passwords.ts';

// Passwords that people choose, and those that an administrator lends: shown once, good for one thing, choosing one's
// own. Hashing takes time, so it is done before the transaction.

/** Without letters and digits that are taken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** "k7pm-…": 79 bits of chance, easy to read out. */
export const newLentPassword = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** A password that its person must change at the next visit. */
export async function keepLentPassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const changed = await tx.run(
    `UPDATE users SET password_hash = ?, password_lent_at = ?, failed_logins = 0, locked_until = NULL WHERE id = ?`,
    [passwordHash, now.toISOString(), userId],
  );
  if (changed !== 1)
    throw new Rejection('not-found', `set the password of ${userId}`, 'there is no such account');
}

export interface PasswordChange {
  readonly current: string;
  readonly chosen: string;
  readonly repeated: string;
}

export type PasswordProblem = 'wrong' | 'short' | 'long' | 'same' | 'different';

/** The hash of the chosen password; or the field that must be mended and why. */
export async function hashOfChosen(
  database: Database,
  userId: string,
  { current, chosen, repeated }: PasswordChange,
  { now, cost = usualCost }: { now: Date; cost?: PasswordCost },
): Promise<{ hash: string } | { field: keyof PasswordChange; problem: PasswordProblem }> {
  if (chosen.length < shortestPassword) return { field: 'chosen', problem: 'short' };
  if (chosen.length > longestPassword) return { field: 'chosen', problem: 'long' };
  if (chosen !== repeated) return { field: 'repeated', problem: 'different' };
  if (!(await isCurrent(database, userId, current, now))) return { field: 'current', problem: 'wrong' };
  if (chosen === current) return { field: 'chosen', problem: 'same' };
  return { hash: await hashPassword(chosen, cost) };
}

/** Counted like a sign-in, so that who found somebody's browser open cannot guess either. */
async function isCurrent(database: Database, userId: string, password: string, now: Date): Promise<boolean> {
  const [user] = await read<{ id: string; password_hash: string }>(
    database,
    'SELECT id, password_hash FROM users WHERE id = ?',
    [userId],
  );
  return user !== undefined && (await checkPassword(database, user, password, now)).is === 'right';
}

export async function keepChosenPassword(tx: Transaction, userId: string, hash: string): Promise<void> {
  await tx.run('UPDATE users SET password_hash = ?, password_lent_at = NULL WHERE id = ?', [hash, userId]);
}

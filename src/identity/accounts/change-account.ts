import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { leaveHeadship, unitNamed } from '../units/change-unit.ts';
import type { Role } from '../roles.ts';

// What an administrator does to accounts. There is always somebody left who can: the last administrator who may sign
// in is neither disabled nor loses the role, whoever asks.

export interface AccountChange {
  readonly name: string;
  readonly email: string;
  readonly nip: string | undefined;
  readonly unit: string | undefined;
  readonly roles: readonly Role[];
}

export async function changeAccount(
  tx: Transaction,
  userId: string,
  change: AccountChange,
  now: Date,
): Promise<void> {
  const attempt = `change account ${userId}`;
  if (!change.roles.includes('admin')) await keepAnAdministrator(tx, userId, attempt);
  const unitId = change.unit === undefined ? null : await unitNamed(tx, change.unit, now);
  const changed = await tx.run(
    'UPDATE users SET name = ?, email = ?, nip = ?, unit = ?, unit_id = ? WHERE id = ?',
    [change.name, change.email, change.nip ?? null, change.unit ?? null, unitId, userId],
  );
  if (changed !== 1) throw new Rejection('not-found', attempt, 'there is no such account');
  await leaveHeadship(tx, userId, unitId);
  await tx.run('DELETE FROM user_roles WHERE user_id = ?', [userId]);
  await tx.insert(
    'user_roles',
    [...new Set(change.roles)].map((role) => ({ user_id: userId, role })),
  );
}

/** Nobody signs in with it any more; what its person has in hand stays theirs until it is handed on. */
export async function disableAccount(tx: Transaction, userId: string, now: Date): Promise<void> {
  const attempt = `disable account ${userId}`;
  await keepAnAdministrator(tx, userId, attempt);
  const changed = await tx.run('UPDATE users SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL', [
    now.toISOString(),
    userId,
  ]);
  if (changed !== 1) throw new Rejection('conflict', attempt, 'it is disabled already');
}

export async function enableAccount(tx: Transaction, userId: string): Promise<void> {
  const changed = await tx.run(
    'UPDATE users SET disabled_at = NULL, failed_logins = 0, locked_until = NULL WHERE id = ? AND disabled_at IS NOT NULL',
    [userId],
  );
  if (changed !== 1) throw new Rejection('conflict', `enable account ${userId}`, 'it is enabled already');
}

async function keepAnAdministrator(tx: Transaction, userId: string, attempt: string): Promise<void> {
  const administrators = await tx.query<{ id: string }>(
    `SELECT u.id FROM users u JOIN user_roles r ON r.user_id = u.id
     WHERE r.role = 'admin' AND u.disabled_at IS NULL ORDER BY u.id ${tx.dialect.forUpdate}`,
  );
  if (administrators.length === 1 && administrators[0]?.id === userId)
    throw new Rejection('conflict', attempt, 'nobody else could look after accounts');
}

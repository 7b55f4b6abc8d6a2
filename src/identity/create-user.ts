import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { isUniqueViolation } from '../persistence/is-unique-violation.ts';
import { actorOf, type Actor } from './actor.ts';
import { checkedUser, type CheckedUser, type NewUser } from './new-user.ts';
import { unitNamed } from './units/change-unit.ts';
import { hashPassword, usualCost } from './passwords.ts';

/** Throws invalid with a problem a field, or a conflict when the user name is taken. */
export async function createUser(
  database: Database,
  clock: Clock,
  user: NewUser,
  cost = usualCost,
): Promise<Actor> {
  const checked = checkedUser(user);
  const passwordHash = await hashPassword(checked.password, cost);
  try {
    return await inTransaction(database, (tx) => insertUser(tx, checked, passwordHash, clock.now()));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Rejection('conflict', `create user ${checked.username}`, 'the user name is taken');
  }
}

/** A lent password must be changed at the first visit. */
export async function insertUser(
  tx: Transaction,
  user: CheckedUser,
  passwordHash: string,
  now: Date,
  { isLent = false } = {},
): Promise<Actor> {
  const id = newId();
  const roles = [...new Set(user.roles)];
  await tx.insert('users', {
    id,
    username: user.username,
    name: user.name,
    email: user.email,
    nip: user.nip ?? null,
    unit: user.unit ?? null,
    unit_id: user.unit === undefined ? null : await unitNamed(tx, user.unit, now),
    password_hash: passwordHash,
    password_lent_at: isLent ? now.toISOString() : null,
    failed_logins: 0,
    created_at: now.toISOString(),
  });
  await tx.insert(
    'user_roles',
    roles.map((role) => ({ user_id: id, role })),
  );
  return actorOf({ id, username: user.username, name: user.name, roles });
}

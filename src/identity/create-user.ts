import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { actorOf, type Actor } from './actor.ts';
import { checkedUser, type CheckedUser, type NewUser } from './new-user.ts';
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
  return inTransaction(database, async (tx) => {
    if (await isTaken(tx, checked.username)) {
      throw new Rejection('conflict', `create user ${checked.username}`, 'the user name is taken');
    }
    return insertUser(tx, checked, passwordHash, clock.now());
  });
}

export async function isTaken(tx: Transaction, username: string): Promise<boolean> {
  const found = await tx.query('SELECT id FROM users WHERE username = ?', [username]);
  return found.length > 0;
}

export async function insertUser(
  tx: Transaction,
  user: CheckedUser,
  passwordHash: string,
  now: Date,
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
    password_hash: passwordHash,
    failed_logins: 0,
    created_at: now.toISOString(),
  });
  await tx.insert(
    'user_roles',
    roles.map((role) => ({ user_id: id, role })),
  );
  return actorOf({ id, username: user.username, name: user.name, roles });
}

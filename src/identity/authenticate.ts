import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { Actor } from './actor.ts';
import { findActor } from './find-actor.ts';
import { checkPassword } from './check-password.ts';
import { isPassword, nobodysHash } from './passwords.ts';
import { SignInRefusal, type RefusalReason } from './sign-in-refusal.ts';
import { usernameFrom } from './username.ts';

// User name and password → actor. Every refusal takes one password check and reads the same, whether the
// account exists or not.

export interface Credentials {
  username: string;
  password: string;
}

interface Account {
  id: string;
  password_hash: string;
  disabled_at: string | null;
}

/** Throws SignInRefusal, whose `facts` the caller records. */
export async function authenticate(
  database: Database,
  clock: Clock,
  credentials: Credentials,
): Promise<Actor> {
  const account = await accountOf(database, credentials.username);
  const now = clock.now();
  const refuse = async (reason: RefusalReason): Promise<never> => {
    await isPassword(nobodysHash, credentials.password);
    throw new SignInRefusal({ at: now, reason, ...(account && { userId: account.id }) });
  };
  if (!account) return refuse('unknown-user');
  if (account.disabled_at !== null) return refuse('disabled');
  const check = await checkPassword(database, account, credentials.password, now);
  if (check.is === 'locked') return refuse('locked');
  if (check.is === 'wrong') {
    const { lockedUntil } = check;
    throw new SignInRefusal({
      at: now,
      reason: 'wrong-password',
      userId: account.id,
      ...(lockedUntil && { lockedUntil }),
    });
  }
  return (await findActor(database, account.id, now)) ?? refuse('disabled');
}

async function accountOf(database: Database, username: string): Promise<Account | undefined> {
  const [account] = await read<Account>(
    database,
    'SELECT id, password_hash, disabled_at FROM users WHERE username = ?',
    [usernameFrom(username)],
  );
  return account;
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import { oneOf } from '../persistence/statements/condition.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { read } from '../persistence/read.ts';
import { insertUser } from './create-user.ts';
import { checkedUser, newUser, type CheckedUser } from './new-user.ts';
import { hashPassword, usualCost, type PasswordCost } from './passwords.ts';

// Invented people to try the program with: one password for all, printed at start. Safe to repeat: who
// exists is left as the administrator left them. Hashing is done first, so the transaction is short.

const seedFile = z.object({
  password: z.string(),
  people: z.array(newUser.omit({ password: true })).min(1),
});

export interface DemoUsers {
  readonly password: string;
  readonly people: readonly Omit<CheckedUser, 'password'>[];
  /** The user names that did not exist before. */
  readonly created: readonly string[];
}

export async function seedDemoUsers(
  database: Database,
  clock: Clock,
  options: { file?: string; cost?: PasswordCost } = {},
): Promise<DemoUsers> {
  const { file = 'data/seeds/demo-users.json', cost = usualCost } = options;
  const { password, people } = seedFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const these = oneOf(
    'username',
    people.map(({ username }) => username),
  );
  const known = await read<{ username: string }>(
    database,
    `SELECT username FROM users WHERE ${these.sql}`,
    these.params,
  );
  const missing = people.filter((person) => !known.some((user) => user.username === person.username));
  const prepared = await Promise.all(
    missing.map(async (person) => ({
      user: checkedUser({ ...person, password }),
      passwordHash: await hashPassword(password, cost),
    })),
  );
  const created = await insertAll(database, prepared, clock.now());
  return { password, people, created };
}

function insertAll(
  database: Database,
  prepared: readonly { user: CheckedUser; passwordHash: string }[],
  now: Date,
): Promise<string[]> {
  return inTransaction(database, async (tx) => {
    const created: string[] = [];
    for (const { user, passwordHash } of prepared) {
      const found = await tx.query('SELECT id FROM users WHERE username = ?', [user.username]);
      if (found.length > 0) continue;
      await insertUser(tx, user, passwordHash, now);
      created.push(user.username);
    }
    return created;
  });
}

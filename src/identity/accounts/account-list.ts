import { all, holding, oneOf, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/statements/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import { isRole, type Role } from '../roles.ts';

// Accounts as an administrator sees them: who somebody is and may be, never what they worked on.

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly nip: string | undefined;
  readonly unit: string | undefined;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | undefined;
  /** Somebody else has set the password, and it was not changed since. */
  readonly hasLentPassword: boolean;
}

interface Row {
  id: string;
  username: string;
  name: string;
  email: string;
  nip: string | null;
  unit: string | null;
  disabled_at: string | null;
  password_lent_at: string | null;
}

export interface AccountQuery {
  readonly search?: string | undefined;
  readonly role?: Role | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const byName: Order = {
  columns: [
    { sql: 'u.name', holds: 'string' },
    { sql: 'u.id', holds: 'string' },
  ],
  direction: 'ASC',
};

/** By name; `next` is the cursor of the following page. */
export async function accounts(
  database: Database,
  { search, role, after: cursor, limit }: AccountQuery,
): Promise<{ accounts: Account[]; next: string | undefined }> {
  const inRole: Condition[] = role
    ? [{ sql: 'u.id IN (SELECT r.user_id FROM user_roles r WHERE r.role = ?)', params: [role] }]
    : [];
  const wanted = all(holding(['u.name', 'u.username', 'u.unit'], search), ...inRole, after(byName, cursor));
  const rows = await read<Row>(
    database,
    `SELECT u.* FROM users u WHERE ${wanted.sql} ORDER BY ${orderBy(byName)} LIMIT ?`,
    [...wanted.params, limit + 1],
  );
  const { shown, next } = pageOf(rows, limit, ({ name, id }) => [name, id]);
  return { accounts: await withRoles(database, shown), next };
}

export async function findAccount(database: Database, userId: string): Promise<Account | undefined> {
  const rows = await read<Row>(database, 'SELECT * FROM users WHERE id = ?', [userId]);
  return (await withRoles(database, rows))[0];
}

async function withRoles(database: Database, rows: readonly Row[]): Promise<Account[]> {
  const these = oneOf(
    'user_id',
    rows.map(({ id }) => id),
  );
  const held = await read<{ user_id: string; role: string }>(
    database,
    `SELECT user_id, role FROM user_roles WHERE ${these.sql} ORDER BY role`,
    these.params,
  );
  const rolesOf = (id: string) =>
    held.flatMap(({ user_id, role }) => (user_id === id && isRole(role) ? [role] : []));
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    name: row.name,
    email: row.email,
    nip: row.nip ?? undefined,
    unit: row.unit ?? undefined,
    roles: rolesOf(row.id),
    disabledAt: row.disabled_at === null ? undefined : new Date(row.disabled_at),
    hasLentPassword: row.password_lent_at !== null,
  }));
}

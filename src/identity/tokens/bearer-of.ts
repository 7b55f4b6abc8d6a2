import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { actorOf, type Actor } from '../actor.ts';
import { isRole } from '../roles.ts';
import { isScope, type Scope } from './scopes.ts';
import { hashOfToken } from './token-secret.ts';

// Who calls with a token: the token, its user and the user's roles in one read, at every request, so that a
// token revoked, an account disabled or a role taken away counts from the next request on.

export interface Bearer {
  readonly tokenId: string;
  readonly actor: Actor;
  readonly scopes: ReadonlySet<Scope>;
}

interface Row {
  id: string;
  user_id: string;
  scopes: string;
  last_used_at: string | null;
  username: string;
  name: string;
  role: string | null;
}

const touchEveryMs = 60_000;

/** Undefined for a token that is unknown, expired or revoked, or whose account is disabled. */
export async function bearerOf(database: Database, secret: string, now: Date): Promise<Bearer | undefined> {
  const rows = await read<Row>(database, bearerRows, [hashOfToken(secret), now.toISOString()]);
  const [first] = rows;
  if (!first) return undefined;
  await touch(database, first, now);
  const roles = rows.flatMap(({ role }) => (role !== null && isRole(role) ? [role] : []));
  return {
    tokenId: first.id,
    actor: actorOf({ id: first.user_id, username: first.username, name: first.name, roles }),
    scopes: new Set(first.scopes.split(' ').filter(isScope)),
  };
}

const bearerRows = `
  SELECT t.id, t.user_id, t.scopes, t.last_used_at, u.username, u.name, r.role
  FROM api_tokens t JOIN users u ON u.id = t.user_id LEFT JOIN user_roles r ON r.user_id = u.id
  WHERE t.hash = ? AND t.expires_at > ? AND t.revoked_at IS NULL AND u.disabled_at IS NULL`;

/** When it was last used is for people who tidy up: written once a minute at most, by whoever comes first. */
async function touch(database: Database, { id, last_used_at }: Row, now: Date): Promise<void> {
  const before = new Date(now.getTime() - touchEveryMs).toISOString();
  if (last_used_at !== null && last_used_at > before) return;
  await inTransaction(database, (tx) =>
    tx.run(
      'UPDATE api_tokens SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
      [now.toISOString(), id, before],
    ),
  );
}

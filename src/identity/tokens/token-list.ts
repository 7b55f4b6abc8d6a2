import { always, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import type { ApiTokenRow } from '../../persistence/entities/api.ts';
import { read } from '../../persistence/read.ts';
import { isScope, type Scope } from './scopes.ts';

/** A token as people see it: never the secret, nor its hash. */
export interface Token {
  readonly id: string;
  readonly userId: string;
  readonly username: string;
  readonly ownerName: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

interface Row extends ApiTokenRow {
  username: string;
  owner_name: string;
}

/** Of one person, the newest first. */
export const tokensOf = (database: Database, userId: string): Promise<Token[]> =>
  tokensWhere(database, { sql: 't.user_id = ?', params: [userId] });

/** Of everyone, the newest first. */
export const allTokens = (database: Database, limit: number): Promise<Token[]> =>
  tokensWhere(database, always, limit);

export async function tokensWhere(
  database: Database,
  { sql, params }: Condition,
  limit = 200,
): Promise<Token[]> {
  const rows = await read<Row>(
    database,
    `SELECT t.*, u.username, u.name AS owner_name FROM api_tokens t JOIN users u ON u.id = t.user_id
     WHERE ${sql} ORDER BY t.id DESC LIMIT ?`,
    [...params, limit],
  );
  return rows.map(tokenFrom);
}

const tokenFrom = (row: Row): Token => ({
  id: row.id,
  userId: row.user_id,
  username: row.username,
  ownerName: row.owner_name,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes.split(' ').filter(isScope),
  createdAt: new Date(row.created_at),
  expiresAt: new Date(row.expires_at),
  lastUsedAt: instant(row.last_used_at),
  revokedAt: instant(row.revoked_at),
});

const instant = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

import { isRole, type Role } from '../../identity/roles.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { oneOf } from '../../persistence/statements/condition.ts';

/** In which capacity somebody looked: what a person is told instead of the name of an officer. */
export interface Desk {
  readonly roles: readonly Role[];
  readonly unit: string | undefined;
}

/** Roles and units as they are now, by user id. */
export async function desksOf(
  database: Database,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Desk>> {
  const these = oneOf('u.id', [...new Set(userIds)]);
  const rows = await read<{ id: string; unit: string | null; role: string | null }>(
    database,
    `SELECT u.id, u.unit, r.role FROM users u LEFT JOIN user_roles r ON r.user_id = u.id
     WHERE ${these.sql} ORDER BY u.id, r.role`,
    these.params,
  );
  return new Map(
    [...groupBy(rows, ({ id }) => id)].map(([id, of]) => [
      id,
      { unit: of[0]?.unit ?? undefined, roles: of.map(({ role }) => role ?? '').filter(isRole) },
    ]),
  );
}

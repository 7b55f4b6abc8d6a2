import { localDateOf } from '../kernel/local-date.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { actorOf, type Actor } from './actor.ts';
import { inForce } from './deputies/in-force.ts';
import { isCapacity, isLendable, type Standing } from './deputies/standing.ts';
import { isRole, type Role } from './roles.ts';
import { usernameFrom } from './username.ts';

interface Row {
  id: string;
  username: string;
  name: string;
  password_lent_at: string | null;
  role: string | null;
  capacity: string | null;
  official_id: string | null;
  official_username: string | null;
  official_name: string | null;
}

/**
 * The person with the roles of this moment, those of the officials they stand in for on that date included; undefined
 * when there is none or the account is disabled.
 */
export const findActor = (database: Database, userId: string, now: Date): Promise<Actor | undefined> =>
  findWhere(database, 'u.id = ?', userId, now);

export const findActorByName = (
  database: Database,
  username: string,
  now: Date,
): Promise<Actor | undefined> => findWhere(database, 'u.username = ?', usernameFrom(username), now);

const rowsWhere = (condition: string, standing: string): string => `
  SELECT u.id, u.username, u.name, u.password_lent_at, r.role,
    NULL AS capacity, NULL AS official_id, NULL AS official_username, NULL AS official_name
  FROM users u LEFT JOIN user_roles r ON r.user_id = u.id
  WHERE ${condition} AND u.disabled_at IS NULL
  UNION ALL
  SELECT u.id, u.username, u.name, u.password_lent_at, r.role, d.capacity, o.id, o.username, o.name
  FROM users u JOIN deputies d ON d.deputy_id = u.id
    JOIN users o ON o.id = d.official_id JOIN user_roles r ON r.user_id = o.id
  WHERE ${condition} AND u.disabled_at IS NULL AND ${standing}
  ORDER BY 5`;

async function findWhere(
  database: Database,
  condition: string,
  value: string,
  now: Date,
): Promise<Actor | undefined> {
  const today = inForce(localDateOf(now));
  const rows = await read<Row>(database, rowsWhere(condition, today.sql), [value, value, ...today.params]);
  const [first] = rows;
  if (!first) return undefined;
  const { id, username, name } = first;
  const own = rows.filter(({ capacity }) => capacity === null);
  return actorOf(
    { id, username, name, roles: rolesIn(own) },
    standingsIn(rows),
    first.password_lent_at !== null,
  );
}

const rolesIn = (rows: readonly Row[]): Role[] =>
  rows.flatMap(({ role }) => (role !== null && isRole(role) ? [role] : []));

function standingsIn(rows: readonly Row[]): Standing[] {
  const officials = new Set(rows.flatMap(({ official_id: id }) => id ?? []));
  return [...officials].flatMap((id) => {
    const lent = rows.filter((row) => row.official_id === id);
    const { capacity, official_username: username, official_name: name } = lent[0] ?? {};
    if (!capacity || !isCapacity(capacity) || !username || !name) return [];
    return [{ capacity, official: { id, username, name }, roles: rolesIn(lent).filter(isLendable) }];
  });
}

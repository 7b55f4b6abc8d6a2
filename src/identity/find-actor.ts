import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { actorOf, type Actor } from './actor.ts';
import { isRole } from './roles.ts';
import { usernameFrom } from './username.ts';

interface Row {
  id: string;
  username: string;
  name: string;
  role: string | null;
}

/** The person with the roles of this moment; undefined when there is none or the account is disabled. */
export const findActor = (database: Database, userId: string): Promise<Actor | undefined> =>
  findWhere(database, 'u.id = ?', userId);

export const findActorByName = (database: Database, username: string): Promise<Actor | undefined> =>
  findWhere(database, 'u.username = ?', usernameFrom(username));

async function findWhere(database: Database, condition: string, value: string): Promise<Actor | undefined> {
  const rows = await read<Row>(
    database,
    `SELECT u.id, u.username, u.name, r.role FROM users u LEFT JOIN user_roles r ON r.user_id = u.id
     WHERE ${condition} AND u.disabled_at IS NULL ORDER BY r.role`,
    [value],
  );
  const [first] = rows;
  if (!first) return undefined;
  const { id, username, name } = first;
  const roles = rows.flatMap(({ role }) => (role !== null && isRole(role) ? [role] : []));
  return actorOf({ id, username, name, roles });
}

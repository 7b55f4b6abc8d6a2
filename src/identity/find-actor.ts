import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { actorOf, type Actor } from './actor.ts';
import { isRole } from './roles.ts';

interface Row {
  username: string;
  name: string;
  role: string | null;
}

/** The person with the roles of this moment; undefined when there is none or the account is disabled. */
export async function findActor(database: Database, userId: string): Promise<Actor | undefined> {
  const rows = await read<Row>(
    database,
    `SELECT u.username, u.name, r.role FROM users u LEFT JOIN user_roles r ON r.user_id = u.id
     WHERE u.id = ? AND u.disabled_at IS NULL ORDER BY r.role`,
    [userId],
  );
  const [first] = rows;
  if (!first) return undefined;
  const roles = rows.flatMap(({ role }) => (role !== null && isRole(role) ? [role] : []));
  return actorOf({ id: userId, username: first.username, name: first.name, roles });
}

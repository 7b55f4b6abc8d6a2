import { localDateOf } from '../kernel/local-date.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { inForce } from './deputies/in-force.ts';
import { isLendable } from './deputies/standing.ts';
import type { Role } from './roles.ts';

export interface Addressee {
  id: string;
  username: string;
  name: string;
  email: string;
}

/** Everyone who has the role or stands in for somebody who has it, and may sign in, by name. */
export async function usersWithRole(database: Database, role: Role, now: Date): Promise<Addressee[]> {
  const today = inForce(localDateOf(now));
  const lent = isLendable(role);
  return read<Addressee>(
    database,
    `SELECT u.id, u.username, u.name, u.email FROM users u
     WHERE u.disabled_at IS NULL AND u.id IN (${lent ? `${holders} UNION ${deputies} AND ${today.sql}` : holders})
     ORDER BY u.name, u.id`,
    lent ? [role, role, ...today.params] : [role],
  );
}

const holders = 'SELECT r.user_id FROM user_roles r WHERE r.role = ?';
const deputies = `SELECT d.deputy_id FROM deputies d JOIN user_roles r ON r.user_id = d.official_id
  WHERE r.role = ?`;

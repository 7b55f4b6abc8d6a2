import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { Role } from './roles.ts';

export interface Addressee {
  id: string;
  username: string;
  name: string;
  email: string;
}

/** Everyone who has the role and may sign in, by name. */
export const usersWithRole = (database: Database, role: Role): Promise<Addressee[]> =>
  read<Addressee>(
    database,
    `SELECT u.id, u.username, u.name, u.email FROM users u JOIN user_roles r ON r.user_id = u.id
     WHERE r.role = ? AND u.disabled_at IS NULL ORDER BY u.name, u.id`,
    [role],
  );

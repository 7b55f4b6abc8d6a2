import type { Database } from '../../persistence/database.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import { read } from '../../persistence/read.ts';
import { isRole, type Role } from '../roles.ts';
import { lendable } from './standing.ts';

/** Somebody with a desk of the office; who left keeps it until an administrator takes it away. */
export interface DeskHolder {
  readonly id: string;
  readonly name: string;
  readonly isEnabled: boolean;
  readonly roles: readonly Role[];
}

interface Row {
  id: string;
  name: string;
  disabled_at: string | null;
  role: string;
}

/** By name. */
export async function deskHolders(database: Database): Promise<DeskHolder[]> {
  const desks = oneOf('r.role', lendable);
  const rows = await read<Row>(
    database,
    `SELECT u.id, u.name, u.disabled_at, r.role FROM users u JOIN user_roles r ON r.user_id = u.id
     WHERE ${desks.sql} ORDER BY u.name, u.id, r.role`,
    desks.params,
  );
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const held = rows.filter((row) => row.id === id);
    const [first] = held;
    if (!first) return [];
    const roles = held.flatMap(({ role }) => (isRole(role) ? [role] : []));
    return [{ id, name: first.name, isEnabled: first.disabled_at === null, roles }];
  });
}

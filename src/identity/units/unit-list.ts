import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// The units of the organisation, as an administrator sees them. Accounts belong to one; a unit that is closed keeps
// its name for what happened in it, and nobody new.

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly head: { readonly id: string; readonly name: string } | undefined;
  /** Accounts that belong to it and may sign in. */
  readonly members: number;
  readonly openedAt: Date;
  readonly closedAt: Date | undefined;
}

interface Row {
  id: string;
  name: string;
  head_id: string | null;
  head_name: string | null;
  members: number;
  opened_at: string;
  closed_at: string | null;
}

const select = `SELECT n.id, n.name, n.head_id, h.name AS head_name, n.opened_at, n.closed_at,
    (SELECT COUNT(*) FROM users u WHERE u.unit_id = n.id AND u.disabled_at IS NULL) AS members
  FROM units n LEFT JOIN users h ON h.id = n.head_id`;

/** By name, those that are closed at the end. */
export async function units(database: Database): Promise<Unit[]> {
  const rows = await read<Row>(
    database,
    `${select} ORDER BY CASE WHEN n.closed_at IS NULL THEN 0 ELSE 1 END, n.name`,
    [],
  );
  return rows.map(unitOf);
}

export async function findUnit(database: Database, unitId: string): Promise<Unit | undefined> {
  const [row] = await read<Row>(database, `${select} WHERE n.id = ?`, [unitId]);
  return row && unitOf(row);
}

/** Names that an account may be given. */
export async function openUnitNames(database: Database): Promise<string[]> {
  const rows = await read<{ name: string }>(
    database,
    'SELECT name FROM units WHERE closed_at IS NULL ORDER BY name',
    [],
  );
  return rows.map(({ name }) => name);
}

interface Member {
  readonly id: string;
  readonly name: string;
}

/** Who belongs to it and may sign in, by name. */
export const membersOf = (database: Database, unitId: string): Promise<Member[]> =>
  read<Member>(
    database,
    'SELECT id, name FROM users WHERE unit_id = ? AND disabled_at IS NULL ORDER BY name, id',
    [unitId],
  );

const unitOf = (row: Row): Unit => ({
  id: row.id,
  name: row.name,
  head: row.head_id === null ? undefined : { id: row.head_id, name: row.head_name ?? '' },
  members: Number(row.members),
  openedAt: new Date(row.opened_at),
  closedAt: row.closed_at === null ? undefined : new Date(row.closed_at),
});

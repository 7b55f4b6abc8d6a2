import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { isCapacity, type Capacity } from './standing.ts';

/** An appointment; its dates are local ones, both included. */
export interface Deputy {
  readonly id: string;
  readonly capacity: Capacity;
  readonly officialId: string;
  readonly officialName: string;
  readonly deputyId: string;
  readonly deputyName: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly reason: string;
  readonly appointedBy: string;
  readonly appointedAt: Date;
  readonly endedAt: Date | undefined;
}

interface Row {
  id: string;
  capacity: string;
  official_id: string;
  official_name: string;
  deputy_id: string;
  deputy_name: string;
  from_on: string;
  until_on: string;
  reason: string;
  appointed_by: string;
  appointed_at: string;
  ended_at: string | null;
}

const select = `
  SELECT d.id, d.capacity, d.official_id, o.name AS official_name, d.deputy_id, p.name AS deputy_name, d.from_on,
    d.until_on, d.reason, COALESCE(a.name, d.appointed_by) AS appointed_by, d.appointed_at, d.ended_at
  FROM deputies d JOIN users o ON o.id = d.official_id JOIN users p ON p.id = d.deputy_id
    LEFT JOIN users a ON a.id = d.appointed_by`;

/** The latest first, at most that many: what is to come, what holds, what is over. */
export async function deputies(database: Database, limit: number): Promise<Deputy[]> {
  const rows = await read<Row>(database, `${select} ORDER BY d.from_on DESC, d.id DESC LIMIT ?`, [limit]);
  return rows.map(deputyFrom);
}

export async function findDeputy(database: Database, id: string): Promise<Deputy | undefined> {
  const [row] = await read<Row>(database, `${select} WHERE d.id = ?`, [id]);
  return row && deputyFrom(row);
}

export type Holding = 'to-come' | 'holds' | 'over' | 'ended';

/** How an appointment stands on a local date. */
export function holdingOf({ fromOn, untilOn, endedAt }: Deputy, today: string): Holding {
  if (endedAt) return 'ended';
  if (today < fromOn) return 'to-come';
  return today > untilOn ? 'over' : 'holds';
}

const deputyFrom = (row: Row): Deputy => ({
  id: row.id,
  capacity: isCapacity(row.capacity) ? row.capacity : 'plh',
  officialId: row.official_id,
  officialName: row.official_name,
  deputyId: row.deputy_id,
  deputyName: row.deputy_name,
  fromOn: row.from_on,
  untilOn: row.until_on,
  reason: row.reason,
  appointedBy: row.appointed_by,
  appointedAt: new Date(row.appointed_at),
  endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
});

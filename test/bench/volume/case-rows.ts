import type { Database } from '../../../src/persistence/database.ts';
import { read } from '../../../src/persistence/read.ts';

// All rows of one case, table by table, in an order in which they can be inserted.

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Rows {
  readonly table: string;
  readonly rows: readonly Row[];
}

const applicant = 'IN (SELECT applicant_id FROM applications WHERE instance_id = ?)';
const ofTask = 'task_id IN (SELECT id FROM tasks WHERE instance_id = ?)';
const ofApplication = 'application_id IN (SELECT id FROM applications WHERE instance_id = ?)';
const ofInstance = 'instance_id = ?';

const parts: readonly (readonly [table: string, where: string])[] = [
  ['users', `id ${applicant}`],
  ['user_roles', `user_id ${applicant}`],
  ['instances', 'id = ?'],
  ['instance_variables', ofInstance],
  ['deadlines', ofInstance],
  ['incidents', ofInstance],
  ['subscriptions', ofInstance],
  ['tasks', ofInstance],
  ['task_candidates', ofTask],
  ['task_submissions', ofTask],
  ['jobs', ofInstance],
  ['applications', ofInstance],
  ['open_applications', ofApplication],
  ['documents', ofApplication],
  ['letters', ofApplication],
  ['certificates', ofApplication],
  ['consents', ofApplication],
  ['outbox', ofInstance],
  ['notifications', ofInstance],
  ['history', 'stream = ? ORDER BY position'],
  ['history_heads', 'stream = ?'],
];

export async function rowsOfCase(database: Database, instanceId: string): Promise<Rows[]> {
  const found: Rows[] = [];
  for (const [table, where] of parts) {
    const rows = await read<Row>(database, `SELECT * FROM ${table} WHERE ${where}`, [instanceId]);
    if (rows.length > 0) found.push({ table, rows });
  }
  return found;
}

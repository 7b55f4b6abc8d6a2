import { oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Disposal } from './disposal.ts';

/** The names of those who decided upon it, by their ids. */
export async function decidersOf(
  database: Database,
  { reviewedBy, assessedBy, decidedBy }: Disposal,
): Promise<Record<string, string>> {
  const { sql, params } = oneOf(
    'id',
    [reviewedBy, assessedBy, decidedBy].filter((id) => id !== null),
  );
  const rows = await read<{ id: string; name: string }>(
    database,
    `SELECT id, name FROM users WHERE ${sql}`,
    params,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Evaluation } from './evaluation.ts';

/** The names of those who wrote in it, by their ids. */
export async function peopleNamed(
  database: Database,
  { selfReport, review, verdict }: Evaluation,
): Promise<Record<string, string>> {
  const ids = [selfReport, review, verdict].flatMap((written) => (written ? [written.by] : []));
  if (ids.length === 0) return {};
  const rows = await read<{ id: string; name: string }>(
    database,
    `SELECT id, name FROM users WHERE id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

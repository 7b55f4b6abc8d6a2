import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

export interface DefinitionName {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** How versions are called, by their id. */
export async function definitionNames(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DefinitionName>> {
  if (ids.length === 0) return new Map();
  const marks = ids.map(() => '?').join(', ');
  const rows = await read<DefinitionName>(
    database,
    `SELECT id, name, version FROM process_definitions WHERE id IN (${marks})`,
    [...ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

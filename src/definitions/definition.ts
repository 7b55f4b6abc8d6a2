import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { Value } from '../persistence/statements/value.ts';

// One version of a process, as it was deployed. Versions are never changed, so everything read by the id
// of a definition may be kept in memory.

export interface Definition {
  readonly id: string;
  readonly processId: string;
  readonly version: number;
  readonly name: string;
  readonly deployedAt: Date;
  readonly deployedBy: string | undefined;
  readonly comment: string | undefined;
}

interface Row {
  id: string;
  process_id: string;
  version: number;
  name: string;
  deployed_at: string;
  deployed_by: string | null;
  comment: string | null;
}

const select =
  'SELECT id, process_id, version, name, deployed_at, deployed_by, comment FROM process_definitions';

/** `clause` is SQL of this folder; values travel as parameters. */
export async function definitionWhere(
  database: Database,
  clause: string,
  params: Value[],
): Promise<Definition | undefined> {
  const [row] = await read<Row>(database, `${select} WHERE ${clause}`, params);
  return (
    row && {
      id: row.id,
      processId: row.process_id,
      version: row.version,
      name: row.name,
      deployedAt: new Date(row.deployed_at),
      deployedBy: row.deployed_by ?? undefined,
      comment: row.comment ?? undefined,
    }
  );
}

export const definitionById = (database: Database, definitionId: string): Promise<Definition | undefined> =>
  definitionWhere(database, 'id = ?', [definitionId]);

import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** Whose data in this case are destroyed: its history still knows them by their ids, and names them no more. */
export async function forgottenIn(database: Database, instanceId: string): Promise<ReadonlySet<string>> {
  const rows = await read<{ id: string | null }>(
    database,
    `SELECT applicant_id AS id FROM applications WHERE instance_id = ? AND destroyed_at IS NOT NULL
     UNION ALL SELECT complainant_id FROM complaints WHERE instance_id = ? AND destroyed_at IS NOT NULL`,
    [instanceId, instanceId],
  );
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

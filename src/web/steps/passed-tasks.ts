import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** The elements of this case whose task was completed at least once. */
export async function passedTasks(database: Database, instanceId: string): Promise<ReadonlySet<string>> {
  const rows = await read<{ element_id: string }>(
    database,
    "SELECT DISTINCT element_id FROM tasks WHERE instance_id = ? AND state = 'completed'",
    [instanceId],
  );
  return new Set(rows.map((row) => row.element_id));
}

import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** The highest step of the standard that a task of this case was completed in; 1 when there is none yet. */
export async function reachedStep(database: Database, instanceId: string): Promise<number> {
  const rows = await read<{ step: string }>(
    database,
    `SELECT DISTINCT step FROM tasks WHERE instance_id = ? AND state = 'completed' AND step IS NOT NULL`,
    [instanceId],
  );
  return Math.max(1, ...rows.map(({ step }) => Number(step)));
}

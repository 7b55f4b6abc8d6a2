import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { visibleTo } from './visible-tasks.ts';

/** The ids of those tasks of an instance that the actor may open: who sees a case does not see each task of it. */
export async function visibleTasksIn(
  database: Database,
  actor: Actor,
  instanceId: string,
): Promise<ReadonlySet<string>> {
  const visible = visibleTo(actor);
  const rows = await read<{ id: string }>(
    database,
    `SELECT t.id FROM tasks t WHERE t.instance_id = ? AND ${visible.sql}`,
    [instanceId, ...visible.params],
  );
  return new Set(rows.map(({ id }) => id));
}

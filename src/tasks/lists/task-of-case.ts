import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { visibleTo } from './visible-tasks.ts';

/** The task of the case that the actor would do, or else did last; undefined where none was ever theirs. */
export async function taskOfCase(
  database: Database,
  actor: Actor,
  instanceId: string,
): Promise<string | undefined> {
  const { sql, params } = visibleTo(actor);
  const [task] = await read<{ id: string }>(
    database,
    `SELECT t.id FROM tasks t WHERE t.instance_id = ? AND t.state <> 'cancelled' AND ${sql}
     ORDER BY CASE t.state WHEN 'completed' THEN 1 ELSE 0 END, t.id DESC LIMIT 1`,
    [instanceId, ...params],
  );
  return task?.id;
}

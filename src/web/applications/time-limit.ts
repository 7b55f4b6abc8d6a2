import { modelOf } from '../../definitions/model-of.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { OpenTask } from './open-tasks.ts';

/** When a task is taken away again unfinished: the armed timer on its border that interrupts it. */
export async function timeLimitOf(
  database: Database,
  instanceId: string,
  task: OpenTask,
): Promise<Date | undefined> {
  const { nodes } = await modelOf(database, task.definitionId);
  const limits = [...nodes.values()].flatMap((node) =>
    node.type === 'boundary-event' && node.attachedTo === task.elementId && node.interrupting
      ? [node.id]
      : [],
  );
  const rows = await read<{ payload: string; due_at: string }>(
    database,
    `SELECT payload, due_at FROM jobs WHERE instance_id = ? AND kind = 'timer' ORDER BY due_at`,
    [instanceId],
  );
  const armed = rows.find(({ payload }) => limits.includes(String(JSON.parse(payload).elementId)));
  return armed && new Date(armed.due_at);
}

import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { ExternalTaskRow } from '../../persistence/entities/api.ts';
import { read } from '../../persistence/read.ts';
import { externalTaskFrom, type ExternalTask } from './external-task.ts';

/** Throws not-found: also for one that is done, or that its instance no longer wants. */
export async function findExternalTask(database: Database, id: string): Promise<ExternalTask> {
  const [row] = await read<ExternalTaskRow>(database, 'SELECT * FROM external_tasks WHERE id = ?', [id]);
  if (!row) throw new Rejection('not-found', `work on job ${id}`, 'nobody waits for it (any more)');
  return externalTaskFrom(row);
}

export async function externalTasksOf(database: Database, instanceId: string): Promise<ExternalTask[]> {
  const rows = await read<ExternalTaskRow>(
    database,
    'SELECT * FROM external_tasks WHERE instance_id = ? ORDER BY id',
    [instanceId],
  );
  return rows.map(externalTaskFrom);
}

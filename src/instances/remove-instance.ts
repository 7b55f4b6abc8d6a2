import { removeStream } from '../history/remove-stream.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { holdInstance } from './lock-instance.ts';

/**
 * Takes out an instance that has ended, with all that is kept of it: its variables, tasks, submissions, jobs,
 * incidents and deadlines go with its row, messages sent for it and its history before. What a service keeps of a
 * case refers to the row, so an instance that belongs to one cannot be removed.
 */
export async function removeInstance(tx: Transaction, instanceId: string, now: Date): Promise<void> {
  await holdInstance(tx, instanceId);
  await tx.run('DELETE FROM outbox WHERE instance_id = ?', [instanceId]);
  await removeStream(tx, instanceId, now);
  await tx.run('DELETE FROM instances WHERE id = ?', [instanceId]);
}

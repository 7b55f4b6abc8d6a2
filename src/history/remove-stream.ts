import type { Transaction } from '../persistence/in-transaction.ts';
import { headsOf } from './heads.ts';
import { record } from './record.ts';

export const removed = 'history.removed';
/** The chain of the program itself, which is never removed. */
export const ownStream = 'system';

/**
 * Takes out everything told of an instance whose time to live is over. What stays is that it was removed: how
 * long its chain was and the hash it ended with, in a table that lets go of just this stream, and as an event in
 * the program's own chain, so that no stream can be made to vanish without an entry there.
 */
export async function removeStream(tx: Transaction, instanceId: string, now: Date): Promise<void> {
  const { heads } = await headsOf(tx, [instanceId]);
  const head = heads.get(instanceId);
  if (!head) return;
  const { position, hash } = head;
  await tx.insert('history_removals', { stream: instanceId, position, hash, removed_at: now.toISOString() });
  // Told first: ids are taken after the greatest there is, and must not be given twice.
  await record(tx, {
    type: removed,
    stream: ownStream,
    at: now,
    instanceId,
    content: { rows: position, hash },
  });
  await tx.run('DELETE FROM history WHERE stream = ?', [instanceId]);
  await tx.run('DELETE FROM history_heads WHERE stream = ?', [instanceId]);
}

import type { Advanced } from '../../engine/outcome.ts';
import { cancelJobsOf } from '../../jobs/cancel-jobs.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Instance } from '../instance.ts';

// What was on its way to an instance that is over reaches nobody: messages that wait for it, and deliveries, which
// could only fail later with no one to tell. What it sent itself is still wanted; what of that has died goes, too,
// where someone cancelled it.

const incoming = ['signal-delivery', 'buffered-message', 'call-answer', 'call-cancel'];
/** Kinds of jobs that move other instances than the one they are of. */
export const outgoing: readonly string[] = ['message', 'signal'];

export async function dropUndeliverable(
  tx: Transaction,
  { id }: Instance,
  { how }: NonNullable<Advanced['ended']>,
): Promise<void> {
  await cancelJobsOf(tx, id, incoming);
  if (how === 'cancelled') await cancelJobsOf(tx, id, outgoing, { dead: true });
  await tx.run('DELETE FROM buffered_messages WHERE instance_id = ? AND delivered_at IS NULL', [id]);
}

import type { Advanced } from '../../engine/outcome.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Instance } from '../instance.ts';

// What was on its way to an instance that is over reaches nobody: messages that wait for it, and deliveries that
// died. What it sent itself is still wanted, unless someone cancelled it.

const incoming = ['signal-delivery', 'buffered-message', 'call-answer', 'call-cancel'];
const outgoing = ['message', 'signal'];

export async function dropUndeliverable(
  tx: Transaction,
  { id }: Instance,
  { how }: NonNullable<Advanced['ended']>,
): Promise<void> {
  const kinds = how === 'cancelled' ? [...incoming, ...outgoing] : incoming;
  await tx.run(
    `DELETE FROM jobs WHERE instance_id = ? AND dead_at IS NOT NULL AND kind IN (${kinds.map(() => '?').join(', ')})`,
    [id, ...kinds],
  );
  await tx.run('DELETE FROM buffered_messages WHERE instance_id = ? AND delivered_at IS NULL', [id]);
}

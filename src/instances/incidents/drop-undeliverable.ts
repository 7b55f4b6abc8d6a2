import type { Advanced } from '../../engine/outcome.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Instance } from '../instance.ts';

// What was on its way to an instance that is over reaches nobody: messages that wait for it, and deliveries, which
// could only fail later with no one to tell. What it sent itself is still wanted; what of that has died goes, too,
// where someone cancelled it.

const incoming = ['signal-delivery', 'buffered-message', 'call-answer', 'call-cancel'];
const outgoing = ['message', 'signal'];

export async function dropUndeliverable(
  tx: Transaction,
  { id }: Instance,
  { how }: NonNullable<Advanced['ended']>,
): Promise<void> {
  await tx.run(`DELETE FROM jobs WHERE instance_id = ? AND kind IN (${marksFor(incoming)})`, [
    id,
    ...incoming,
  ]);
  if (how === 'cancelled')
    await tx.run(
      `DELETE FROM jobs WHERE instance_id = ? AND dead_at IS NOT NULL AND kind IN (${marksFor(outgoing)})`,
      [id, ...outgoing],
    );
  await tx.run('DELETE FROM buffered_messages WHERE instance_id = ? AND delivered_at IS NULL', [id]);
}

const marksFor = (kinds: readonly string[]): string => kinds.map(() => '?').join(', ');

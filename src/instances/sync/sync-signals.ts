import type { Advanced } from '../../engine/outcome.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';

// A thrown signal has reached its own instance already; all others hear it after this transaction, by a job.

export async function syncSignals(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  { now }: Cause,
): Promise<void> {
  for (const { name, variables } of outcome.signalsThrown) {
    await enqueue(tx, {
      kind: 'signal',
      instanceId: instance.id,
      payload: { name, thrownBy: instance.id, thrownAt: now.toISOString(), variables },
      dueAt: now,
    });
  }
}

import type { Advanced } from '../../engine/outcome.ts';
import { enqueueAll } from '../../jobs/enqueue.ts';
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
  await enqueueAll(
    tx,
    outcome.signalsThrown.map(({ name, variables }) => ({
      kind: 'signal',
      instanceId: instance.id,
      payload: { name, thrownBy: instance.id, thrownAt: now.toISOString(), variables },
      dueAt: now,
    })),
  );
}

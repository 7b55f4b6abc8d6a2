import type { Advanced } from '../engine/outcome.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import type { Cause } from './context.ts';
import type { Instance } from './instance.ts';

// A thrown message reaches other instances after this transaction, by a job: they advance on their own.

export async function syncMessages(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  { now }: Cause,
): Promise<void> {
  for (const message of outcome.messagesThrown) {
    await enqueue(tx, {
      kind: 'message',
      instanceId: instance.id,
      payload: {
        name: message.name,
        businessKey: instance.businessKey ?? null,
        variables: message.variables,
      },
      dueAt: now,
    });
  }
}

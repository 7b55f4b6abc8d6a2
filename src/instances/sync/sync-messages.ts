import type { Advanced } from '../../engine/outcome.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';

// A thrown message reaches other instances after this transaction, by a job: they advance on their own. What went
// to a black box has left the program; the history tells of it.

export async function syncMessages(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  { now }: Cause,
): Promise<void> {
  for (const { elementId, name, variables, flow } of outcome.messagesThrown) {
    if (flow && !flow.to) continue;
    const { id: sentBy, conversationId } = instance;
    const businessKey = instance.businessKey ?? null;
    const payload = { elementId, name, businessKey, conversationId, sentBy, variables };
    await enqueue(tx, {
      kind: 'message',
      instanceId: instance.id,
      payload: flow?.to ? { ...payload, to: { ...flow.to } } : payload,
      dueAt: now,
    });
  }
}

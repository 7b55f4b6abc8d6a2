import type { Advanced } from '../../engine/outcome.ts';
import { enqueueAll, type NewJob } from '../../jobs/enqueue.ts';
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
  await enqueueAll(
    tx,
    outcome.messagesThrown
      .filter(({ flow }) => !flow || flow.to)
      .map((message) => jobOf(instance, message, now)),
  );
}

function jobOf(
  { id, conversationId, businessKey }: Instance,
  { elementId, name, variables, flow }: Advanced['messagesThrown'][number],
  now: Date,
): NewJob {
  const key = businessKey ?? null;
  const payload = { elementId, name, businessKey: key, conversationId, sentBy: id, variables };
  return {
    kind: 'message',
    instanceId: id,
    payload: flow?.to ? { ...payload, to: { ...flow.to } } : payload,
    dueAt: now,
  };
}

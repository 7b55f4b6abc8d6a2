import { z } from 'zod';
import { deliverBuffered } from '../../instances/messages/deliver-buffered.ts';
import { deliverThrown } from '../../instances/messages/deliver-thrown.ts';
import { afterAllOthers, enqueue } from '../../jobs/enqueue.ts';
import type { Job } from '../../jobs/job.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Runner, WorkerContext } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { storedVariables } from './stored-variables.ts';

const thrown = z.object({
  name: z.string(),
  businessKey: z.string().nullable(),
  conversationId: z.string().optional(),
  sentBy: z.string().optional(),
  to: z.object({ processId: z.string(), elementId: z.string().optional() }).optional(),
  variables: storedVariables,
});

/**
 * A message that an instance threw, on its way to another. One that would begin an instance stands in line once more,
 * after all others; by then, somebody may be waiting for it.
 */
export const runMessage: Runner = (context, job) => (tx) => {
  const message = thrown.parse(job.payload);
  return job.priority <= afterAllOthers
    ? deliverThrown(context, tx, message)
    : deliverThrown(context, tx, message, () => standLast(context, tx, job));
};

async function standLast({ wake }: WorkerContext, tx: Transaction, job: Job): Promise<void> {
  const { kind, instanceId, payload, dueAt, maxAttempts } = job;
  const ofSender = instanceId === undefined ? {} : { instanceId };
  await enqueue(tx, { kind, ...ofSender, payload, dueAt, maxAttempts, priority: afterAllOthers });
  tx.afterCommit(wake);
}

const opened = z.object({ subscriptionKey: z.string() });

/** A subscription has opened for which a message was waiting. */
export const runBufferedMessage: Runner = (context, job) => (tx) =>
  deliverBuffered(context, tx, { instanceId: instanceOf(job), ...opened.parse(job.payload) });

import { startsFor } from '../../definitions/starts-for.ts';
import type { Variables } from '../../engine/variables.ts';
import { afterAllOthers, enqueueAll } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';

// A signal goes to everyone who waited for it when it was thrown, and begins every process that starts by it.
// Each receiver has a job of its own, so that one that cannot go on keeps no other from hearing it.

export interface Signal {
  name: string;
  variables: Variables;
  thrownAt: Date;
  /** The instance that threw it, which has heard it already. */
  thrownBy?: string | undefined;
}

export async function broadcastSignal(
  context: InstanceContext,
  tx: Transaction,
  signal: Signal,
): Promise<void> {
  const { name, variables } = signal;
  const dueAt = context.clock.now();
  const waiting = await instancesWaiting(tx, signal);
  const starts = await startsFor(context.database, 'signal', name);
  await enqueueAll(tx, [
    ...waiting.map((instanceId) => ({
      kind: 'signal-delivery',
      instanceId,
      payload: { name, variables },
      dueAt,
      exclusive: true,
    })),
    ...starts.map((start) => ({
      kind: 'process-start',
      payload: { ...start, variables },
      dueAt,
      priority: afterAllOthers,
    })),
  ]);
  tx.afterCommit(context.wake);
}

async function instancesWaiting(
  tx: Transaction,
  { name, thrownAt, thrownBy = '' }: Signal,
): Promise<string[]> {
  const rows = await tx.query<{ instance_id: string }>(
    `SELECT DISTINCT instance_id FROM subscriptions
     WHERE kind = 'signal' AND name = ? AND created_at <= ? AND instance_id <> ? ORDER BY instance_id`,
    [name, thrownAt.toISOString(), thrownBy],
  );
  return rows.map(({ instance_id }) => instance_id);
}

/** Lets one instance hear the signal; one that no longer waits for it goes on without. */
export async function deliverSignal(
  context: InstanceContext,
  tx: Transaction,
  { instanceId, name, variables }: { instanceId: string; name: string; variables: Variables },
): Promise<void> {
  const [waiting] = await tx.query(
    `SELECT id FROM subscriptions WHERE kind = 'signal' AND name = ? AND instance_id = ? LIMIT 1`,
    [name, instanceId],
  );
  if (!waiting) return;
  const instance = await lockInstance(context, tx, instanceId);
  const stimulus = { type: 'signal-arrived', name, variables } as const;
  await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now() });
}

import type { Actor } from '../identity/actor.ts';
import { Rejection } from '../kernel/rejection.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { advanceInstance } from './advance-instance.ts';
import type { InstanceContext } from './context.ts';
import { lockInstance } from './lock-instance.ts';

/** A supervisor ends an instance, with a reason that stays in the history. */
export function cancelInstance(
  context: InstanceContext,
  actor: Actor,
  request: { instanceId: string; reason: string },
): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    const attempt = 'cancel the instance';
    if (!actor.can('instances.repair')) throw new Rejection('forbidden', attempt, 'that is for a supervisor');
    const instance = await lockInstance(context, tx, request.instanceId);
    if (instance.state !== 'running') throw new Rejection('conflict', attempt, 'it has ended already');
    const stimulus = { type: 'cancelled', reason: request.reason } as const;
    await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now(), actorId: actor.id });
  });
}

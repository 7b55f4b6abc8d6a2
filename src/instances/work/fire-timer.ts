import type { Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';

/** A timer is due. Called with the transaction in which its job is finished. */
export async function fireTimer(
  context: InstanceContext,
  tx: Transaction,
  timer: { instanceId: string; timerKey: string },
): Promise<void> {
  const instance = await lockInstance(context, tx, timer.instanceId);
  const stimulus = { type: 'timer-due', timerKey: timer.timerKey } as const;
  await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now() });
}

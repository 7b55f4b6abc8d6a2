import type { Transaction } from '../persistence/in-transaction.ts';
import { advanceInstance } from './advance-instance.ts';
import type { InstanceContext } from './context.ts';
import { loadInstance } from './instance.ts';

/** A timer is due. Called with the transaction in which its job is finished. */
export async function fireTimer(
  context: InstanceContext,
  tx: Transaction,
  timer: { instanceId: string; timerKey: string },
): Promise<void> {
  const instance = await loadInstance(context.database, timer.instanceId);
  const stimulus = { type: 'timer-due', timerKey: timer.timerKey } as const;
  await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now() });
}

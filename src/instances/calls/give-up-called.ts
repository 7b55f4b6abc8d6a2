import type { Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';

/** Cancels an instance whose caller no longer waits for it; what it called itself follows, by jobs of its own. */
export async function giveUpCalled(
  context: InstanceContext,
  tx: Transaction,
  instanceId: string,
): Promise<void> {
  const instance = await lockInstance(context, tx, instanceId);
  if (instance.state !== 'running') return;
  const stimulus = { type: 'cancelled', reason: 'its caller went on without it' } as const;
  await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now() });
}

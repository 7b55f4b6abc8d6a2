import type { StimulusOf } from '../../engine/stimulus.ts';
import type { NewHistoryEvent } from '../../history/event.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';

type WorkStimulus = StimulusOf<'job-completed' | 'job-failed' | 'job-threw-error'>;

/** Work for a service, send or script task came to an end: done, failed for good, or with a BPMN error. */
export async function finishWork(
  context: InstanceContext,
  tx: Transaction,
  instanceId: string,
  stimulus: WorkStimulus,
  /** What the work itself has to tell, before everything that follows from its end. */
  event?: NewHistoryEvent,
): Promise<void> {
  const instance = await lockInstance(context, tx, instanceId);
  await advanceInstance(context, tx, instance, stimulus, {
    now: context.clock.now(),
    ...(event && { event }),
  });
}

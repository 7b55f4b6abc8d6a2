import { rootVariables } from '../../engine/snapshot.ts';
import type { Stimulus } from '../../engine/stimulus.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { loadInstance, type Instance } from '../instance.ts';
import { lockInstance } from '../lock-instance.ts';
import { waitsForCall } from './open-call.ts';

// A called instance tells its caller what concerns it: the escalations that nobody in it heard, then how it
// ended. Its variables are read when the answer is given, since an instance that has ended keeps them.

export interface Answer {
  /** The caller, and the call of it that is answered. */
  instanceId: string;
  callKey: string;
  calledId: string;
  escalations: string[];
  end: End | null;
}

type End = { how: 'completed' | 'cancelled' } | { how: 'error'; errorCode: string; message: string | null };

/** A caller that no longer waits for the call hears nothing. */
export async function answerCall(context: InstanceContext, tx: Transaction, answer: Answer): Promise<void> {
  const caller = await lockInstance(context, tx, answer.instanceId);
  const called = await loadInstance(context.database, answer.calledId);
  for (const stimulus of stimuliOf(answer, called)) {
    if (!waitsForCall(caller, answer.callKey)) return;
    await advanceInstance(context, tx, caller, stimulus, { now: context.clock.now() });
  }
}

function stimuliOf({ callKey, escalations, end }: Answer, called: Instance): Stimulus[] {
  const variables = called.snapshot ? rootVariables(called.snapshot) : {};
  return [
    ...escalations.map((escalationCode): Stimulus => ({
      type: 'call-escalated',
      callKey,
      escalationCode,
      variables,
    })),
    ...(end ? [stimulusOf(end, callKey, called, variables)] : []),
  ];
}

function stimulusOf(end: End, callKey: string, { processId }: Instance, variables: Variables): Stimulus {
  if (end.how === 'error') {
    const { errorCode, message } = end;
    const said = message === null ? {} : { message };
    return { type: 'call-threw-error', callKey, errorCode, variables, ...said };
  }
  if (end.how === 'completed') return { type: 'call-ended', callKey, variables };
  const message = `The process "${processId}", called here, was cancelled`;
  return { type: 'call-failed', callKey, message };
}

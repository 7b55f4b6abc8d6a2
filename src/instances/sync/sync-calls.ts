import type { Advanced, CallOpened } from '../../engine/outcome.ts';
import type { Json } from '../../engine/variables.ts';
import { cancelJobs } from '../../jobs/cancel-jobs.ts';
import { enqueue, enqueueAll, type NewJob } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';

// Calls of one outcome → job rows. Caller and called instance never advance in one transaction: the one
// begins, is cancelled, and answers the other by jobs, so that no chain of calls grows into one transaction.

export async function syncCalls(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  { now }: Cause,
): Promise<void> {
  await enqueueAll(
    tx,
    outcome.callsOpened.map((call) => jobOf(instance, call, now)),
  );
  if (outcome.callsClosed.length > 0)
    await giveUp(
      tx,
      instance,
      outcome.callsClosed.map(({ key }) => key),
      now,
    );
  await answerCaller(tx, instance, outcome, now);
}

export const callJobKey = (instanceId: string, callKey: string): string => `call:${instanceId}:${callKey}`;

function jobOf(instance: Instance, call: CallOpened, now: Date): NewJob {
  const { key, elementId, calledElement, binding, version = null, versionTag = null, variables } = call;
  const businessKey = call.inheritsKey ? instance.businessKey : call.businessKey;
  return {
    kind: 'process-call',
    key: callJobKey(instance.id, key),
    instanceId: instance.id,
    payload: {
      callKey: key,
      elementId,
      processId: calledElement,
      binding,
      version,
      versionTag,
      businessKey: businessKey ?? null,
      variables,
    },
    dueAt: now,
  };
}

/** What has not begun never does, and what runs is cancelled. */
async function giveUp(tx: Transaction, instance: Instance, callKeys: string[], now: Date): Promise<void> {
  await cancelJobs(
    tx,
    callKeys.map((key) => callJobKey(instance.id, key)),
  );
  const running = await tx.query<{ id: string; parent_call_key: string }>(
    `SELECT id, parent_call_key FROM instances WHERE parent_instance_id = ? AND state = 'running' ORDER BY id`,
    [instance.id],
  );
  const closed = new Set(callKeys);
  const cancelled = running.filter(({ parent_call_key: key }) => closed.has(key));
  await enqueueAll(
    tx,
    cancelled.map(({ id }) => ({
      kind: 'call-cancel',
      key: `call-cancel:${id}`,
      instanceId: id,
      payload: {},
      dueAt: now,
      exclusive: true,
    })),
  );
}

/** One job for all that one outcome has to say, so that an escalation is never overtaken by the end. */
async function answerCaller(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  now: Date,
): Promise<void> {
  const { caller } = instance;
  const escalations = outcome.escalationsUncaught.map(({ escalationCode }) => escalationCode);
  if (!caller || (!outcome.ended && escalations.length === 0)) return;
  const { instanceId, callKey, elementId } = caller;
  await enqueue(tx, {
    kind: 'call-answer',
    instanceId,
    payload: { callKey, elementId, calledId: instance.id, escalations, end: endOf(outcome) },
    dueAt: now,
    exclusive: true,
  });
}

function endOf({ ended, errorUncaught: error }: Advanced): Json {
  if (!ended) return null;
  if (error) return { how: 'error', errorCode: error.errorCode, message: error.message ?? null };
  return { how: ended.how === 'cancelled' ? 'cancelled' : 'completed' };
}

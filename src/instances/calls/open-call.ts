import { boundDefinition, type Bound } from '../../definitions/bound-definition.ts';
import type { Variables } from '../../engine/variables.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { advanceInstance } from '../advance-instance.ts';
import { beginInstance } from '../start/begin-instance.ts';
import type { InstanceContext } from '../context.ts';
import type { Instance } from '../instance.ts';
import { lockInstance } from '../lock-instance.ts';

export interface Call extends Omit<Bound, 'callerId'> {
  /** The instance that calls, and the call of it. */
  instanceId: string;
  callKey: string;
  elementId: string;
  businessKey?: string | undefined;
  variables: Variables;
}

/** A process that calls itself for ever must come to an end. */
const deepest = 50;

/** Whether the instance still waits for that call. */
export const waitsForCall = ({ snapshot, state }: Instance, callKey: string): boolean =>
  state === 'running' && Object.values(snapshot?.tokens ?? {}).some(({ call }) => call === callKey);

/** Begins the instance that a call asks for. Where that cannot be, the caller has an incident that says why. */
export async function openCall(context: InstanceContext, tx: Transaction, call: Call): Promise<void> {
  const caller = await lockInstance(context, tx, call.instanceId);
  if (!waitsForCall(caller, call.callKey)) return;
  const obstacle = await begin(context, caller, call);
  if (obstacle === undefined) return;
  const message = `The process "${call.processId}" could not be called: ${obstacle}`;
  const stimulus = { type: 'call-failed', callKey: call.callKey, message } as const;
  await advanceInstance(context, tx, caller, stimulus, { now: context.clock.now() });
}

/** Answers why it could not begin. */
async function begin(context: InstanceContext, caller: Instance, call: Call): Promise<string | undefined> {
  const { database } = context;
  const depth = (caller.caller?.depth ?? 0) + 1;
  if (depth > deepest) return `it would stand ${depth} calls deep, and ${deepest} are allowed`;
  const definition = await boundDefinition(database, { ...call, callerId: caller.definitionId });
  if (!definition) return `${wanted(call)} is not deployed`;
  const { conversationId } = caller;
  const { instanceId, callKey, elementId, businessKey, variables } = call;
  const beginning = {
    businessKey,
    conversationId,
    variables,
    caller: { instanceId, callKey, elementId, depth },
  };
  const subject = await subjectOf(context, caller);
  try {
    // A savepoint: what cannot begin leaves nothing behind but the caller's incident.
    await inTransaction(database, (tx) => beginInstance(context, tx, definition, { ...beginning, subject }));
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error.obstacle;
    throw error;
  }
}

const wanted = ({ binding, version, versionTag }: Call): string =>
  binding === 'version'
    ? `version ${version}`
    : binding === 'versionTag'
      ? `a version "${versionTag}"`
      : 'it';

/** Lists show a called instance as being about what its caller is about. */
async function subjectOf({ database }: InstanceContext, { id }: Instance): Promise<string | undefined> {
  const [row] = await read<{ subject: string | null }>(
    database,
    'SELECT subject FROM instances WHERE id = ?',
    [id],
  );
  return row?.subject ?? undefined;
}

import type { Definition } from '../../definitions/definition.ts';
import type { Variables } from '../../engine/variables.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import type { Caller, Instance } from '../instance.ts';

export interface Beginning {
  /** How people name the case, unique unless it is called, e.g. the ticket number. */
  businessKey?: string | undefined;
  /** One line about whom or what it concerns, shown in lists beside the business key. */
  subject?: string | undefined;
  variables: Variables;
  startedBy?: string | undefined;
  /** Where it begins: at this element, or at the start event for this message; else at the plain one. */
  messageName?: string | undefined;
  startEventId?: string | undefined;
  caller?: Caller;
  /** Of the instance whose message or call begins it; a new one unless given. */
  conversationId?: string | undefined;
}

/** Writes a new instance of one version and lets it begin. Throws where it has nothing to begin with. */
export async function beginInstance(
  context: InstanceContext,
  tx: Transaction,
  { id: definitionId, processId }: Definition,
  beginning: Beginning,
): Promise<Instance> {
  const { businessKey, caller, messageName, startEventId, startedBy, variables } = beginning;
  const now = context.clock.now();
  const id = newId();
  const instance: Instance = {
    id,
    definitionId,
    processId,
    businessKey,
    conversationId: beginning.conversationId ?? id,
    state: 'running',
    version: 1,
    snapshot: undefined,
    hasIncident: false,
    ...(caller && { caller }),
  };
  await insertInstance(tx, instance, rowOf(instance, beginning, now));
  const at = {
    ...(messageName === undefined ? {} : { messageName }),
    ...(startEventId === undefined ? {} : { startEventId }),
  };
  const stimulus = { type: 'started', variables, ...at } as const;
  await advanceInstance(context, tx, instance, stimulus, { now, actorId: startedBy });
  return instance;
}

async function insertInstance(
  tx: Transaction,
  { businessKey, processId }: Instance,
  row: ReturnType<typeof rowOf>,
): Promise<void> {
  try {
    await tx.insert('instances', row);
  } catch (error) {
    if (businessKey === undefined || !isUniqueViolation(error)) throw error;
    throw new Rejection('conflict', `start process ${processId}`, `there is a case ${businessKey} already`);
  }
}

/** The business key of a called instance is no case's: it may be its caller's. */
function rowOf(instance: Instance, { subject, startedBy }: Beginning, now: Date) {
  const { caller, businessKey = null } = instance;
  return {
    id: instance.id,
    definition_id: instance.definitionId,
    process_id: instance.processId,
    business_key: caller ? null : businessKey,
    given_key: caller ? businessKey : null,
    conversation_id: instance.conversationId,
    subject: subject ?? null,
    state: instance.state,
    version: instance.version,
    started_at: now.toISOString(),
    started_by: startedBy ?? null,
    parent_instance_id: caller?.instanceId ?? null,
    parent_call_key: caller?.callKey ?? null,
    parent_element_id: caller?.elementId ?? null,
    call_depth: caller?.depth ?? null,
  };
}

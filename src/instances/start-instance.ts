import { latestDefinition } from '../definitions/latest-definition.ts';
import type { Variables } from '../engine/variables.ts';
import { newId } from '../kernel/ids.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { advanceInstance } from './advance-instance.ts';
import type { InstanceContext } from './context.ts';
import type { Instance } from './instance.ts';

export interface StartRequest {
  processId: string;
  /** How people name the case, unique, e.g. the ticket number. */
  businessKey?: string;
  /** One line about whom or what it concerns, shown in lists beside the business key. */
  subject?: string;
  variables: Variables;
  startedBy?: string;
  /** Where it begins: at this element, or at the start event for this message; else at the plain one. */
  messageName?: string;
  startEventId?: string;
}

/** Starts an instance of the latest version. Throws not-found when the process is not deployed. */
export async function startInstance(
  context: InstanceContext,
  tx: Transaction,
  request: StartRequest,
): Promise<{ instanceId: string }> {
  const { processId, businessKey, variables, startedBy } = request;
  const definition = await latestDefinition(context.database, processId);
  if (!definition) throw new Rejection('not-found', `start process ${processId}`, 'it is not deployed');
  const now = context.clock.now();
  const instance: Instance = {
    id: newId(),
    definitionId: definition.id,
    processId,
    businessKey,
    state: 'running',
    version: 1,
    snapshot: undefined,
  };
  await tx.insert('instances', {
    id: instance.id,
    definition_id: definition.id,
    process_id: processId,
    business_key: businessKey ?? null,
    subject: request.subject ?? null,
    state: 'running',
    version: instance.version,
    started_at: now.toISOString(),
    started_by: startedBy ?? null,
  });
  const { messageName, startEventId } = request;
  const at = {
    ...(messageName === undefined ? {} : { messageName }),
    ...(startEventId === undefined ? {} : { startEventId }),
  };
  const stimulus = { type: 'started', variables, ...at } as const;
  await advanceInstance(context, tx, instance, stimulus, { now, actorId: startedBy });
  return { instanceId: instance.id };
}

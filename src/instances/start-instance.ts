import { latestDefinition } from '../definitions/latest-definition.ts';
import type { Variables } from '../engine/variables.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { beginInstance } from './begin-instance.ts';
import type { InstanceContext } from './context.ts';

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
  /** The conversation of the instance whose message begins it; a new one unless given. */
  conversationId?: string;
}

/** Starts an instance of the latest version. Throws not-found when the process is not deployed. */
export async function startInstance(
  context: InstanceContext,
  tx: Transaction,
  request: StartRequest,
): Promise<{ instanceId: string }> {
  const { processId, ...beginning } = request;
  const definition = await latestDefinition(context.database, processId);
  if (!definition) throw new Rejection('not-found', `start process ${processId}`, 'it is not deployed');
  const { id: instanceId } = await beginInstance(context, tx, definition, beginning);
  return { instanceId };
}

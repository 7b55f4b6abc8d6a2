import { latestDefinition } from '../definitions/latest-definition.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { beginInstance, type Beginning } from './begin-instance.ts';
import type { InstanceContext } from './context.ts';

export interface StartRequest extends Omit<Beginning, 'caller'> {
  processId: string;
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

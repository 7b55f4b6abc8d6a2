import { definitionWhere } from '../../definitions/definition.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { beginInstance, type Beginning } from './begin-instance.ts';
import type { InstanceContext } from '../context.ts';

export interface StartRequest extends Omit<Beginning, 'caller'> {
  processId: string;
  /** The latest unless given. */
  version?: number | undefined;
}

/** Throws not-found when the process, or that version of it, is not deployed. */
export async function startInstance(
  context: InstanceContext,
  tx: Transaction,
  request: StartRequest,
): Promise<{ instanceId: string }> {
  const { processId, version, ...beginning } = request;
  const { database } = context;
  const definition = await (version === undefined
    ? latestDefinition(database, processId)
    : definitionWhere(database, 'process_id = ? AND version = ?', [processId, version]));
  if (!definition) throw new Rejection('not-found', `start process ${processId}`, 'it is not deployed');
  const { id: instanceId } = await beginInstance(context, tx, definition, beginning);
  return { instanceId };
}

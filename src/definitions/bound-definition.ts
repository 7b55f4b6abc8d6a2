import type { BindingKind } from '../engine/model/nodes/binding.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { definitionById, definitionWhere, type Definition } from './definition.ts';
import { latestDefinition } from './latest-definition.ts';
import { modelOf } from './model-of.ts';

/** Which version of a process one that calls it wants. */
export interface Bound {
  processId: string;
  binding: BindingKind;
  version?: number | undefined;
  versionTag?: string | undefined;
  /** The definition that calls. */
  callerId: string;
}

/** That version; undefined where there is none. */
export function boundDefinition(database: Database, bound: Bound): Promise<Definition | undefined> {
  const { processId, binding, version, versionTag, callerId } = bound;
  if (binding === 'deployment') return inForceWith(database, processId, callerId);
  if (binding === 'version') {
    const isNumber = version !== undefined && Number.isSafeInteger(version);
    return isNumber
      ? definitionWhere(database, 'process_id = ? AND version = ?', [processId, version])
      : Promise.resolve(undefined);
  }
  if (binding === 'versionTag') return tagged(database, processId, versionTag);
  return latestDefinition(database, processId);
}

/**
 * The version that was the newest when the caller was deployed or, where the caller came first, the first one:
 * folders are deployed one by one, and which of two comes first says nothing.
 */
async function inForceWith(
  database: Database,
  processId: string,
  callerId: string,
): Promise<Definition | undefined> {
  const caller = await definitionById(database, callerId);
  const at = caller?.deployedAt.toISOString() ?? '';
  const before = 'process_id = ? AND deployed_at <= ? ORDER BY version DESC LIMIT 1';
  return (
    (await definitionWhere(database, before, [processId, at])) ??
    (await definitionWhere(database, 'process_id = ? ORDER BY version LIMIT 1', [processId]))
  );
}

/** The newest with that tag. Models are kept in memory, so asking again costs nothing. */
async function tagged(
  database: Database,
  processId: string,
  versionTag: string | undefined,
): Promise<Definition | undefined> {
  const rows = await read<{ id: string }>(
    database,
    `SELECT id FROM process_definitions WHERE process_id = ? AND xml LIKE '%versionTag%' ORDER BY version DESC`,
    [processId],
  );
  for (const { id } of rows)
    if ((await tagOf(database, id)) === versionTag) return definitionById(database, id);
  return undefined;
}

/** A version that an older program deployed and this one refuses cannot be called by its tag. */
async function tagOf(database: Database, definitionId: string): Promise<string | undefined> {
  try {
    return (await modelOf(database, definitionId)).versionTag;
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}

import type { Snapshot } from '../engine/snapshot.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

// The stored process instance. `version` guards every write: two writers cannot both advance one state.

export type InstanceState = 'running' | 'completed' | 'terminated' | 'cancelled';

export interface Instance {
  id: string;
  definitionId: string;
  processId: string;
  businessKey: string | undefined;
  state: InstanceState;
  version: number;
  snapshot: Snapshot | undefined;
}

export interface InstanceRow {
  id: string;
  definition_id: string;
  process_id: string;
  business_key: string | null;
  state: InstanceState;
  version: number;
  snapshot: string | null;
}

const columns = 'id, definition_id, process_id, business_key, state, version, snapshot';

/** Throws not-found when there is none. */
export async function loadInstance(database: Database, instanceId: string): Promise<Instance> {
  const [row] = await read<InstanceRow>(database, `SELECT ${columns} FROM instances WHERE id = ?`, [
    instanceId,
  ]);
  if (!row) throw new Rejection('not-found', `open instance ${instanceId}`, 'there is no such instance');
  return {
    id: row.id,
    definitionId: row.definition_id,
    processId: row.process_id,
    businessKey: row.business_key ?? undefined,
    state: row.state,
    version: row.version,
    snapshot: row.snapshot === null ? undefined : JSON.parse(row.snapshot),
  };
}

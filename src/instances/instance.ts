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
  /** Unique among cases; a called instance may have that of its caller. */
  businessKey: string | undefined;
  /** Which instances it exchanges messages with: those of the same conversation. */
  conversationId: string;
  state: InstanceState;
  version: number;
  snapshot: Snapshot | undefined;
  /** Of an instance that another one called. */
  caller?: Caller;
}

/** Where an instance was called: by which call of which instance, at which element, and how deep that is. */
export interface Caller {
  instanceId: string;
  callKey: string;
  elementId: string;
  depth: number;
}

export interface InstanceRow {
  id: string;
  definition_id: string;
  process_id: string;
  business_key: string | null;
  conversation_id: string | null;
  state: InstanceState;
  version: number;
  snapshot: string | null;
  parent_instance_id: string | null;
  parent_call_key: string | null;
  parent_element_id: string | null;
  call_depth: number | null;
  given_key: string | null;
}

const columns = `id, definition_id, process_id, business_key, conversation_id, state, version, snapshot,
  parent_instance_id, parent_call_key, parent_element_id, call_depth, given_key`;

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
    businessKey: row.business_key ?? row.given_key ?? undefined,
    conversationId: row.conversation_id ?? row.id,
    state: row.state,
    version: row.version,
    snapshot: row.snapshot === null ? undefined : JSON.parse(row.snapshot),
    ...callerOf(row),
  };
}

function callerOf(row: InstanceRow): { caller?: Caller } {
  if (row.parent_instance_id === null) return {};
  const { parent_instance_id: instanceId, parent_call_key: callKey, parent_element_id: elementId } = row;
  return {
    caller: { instanceId, callKey: callKey ?? '', elementId: elementId ?? '', depth: row.call_depth ?? 1 },
  };
}

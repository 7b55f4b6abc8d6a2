import type { Snapshot } from '../engine/snapshot.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { instanceColumns, instanceFrom, type InstanceRow } from './instance-rows.ts';

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
  /** Something in it is stopped, as its rows stood when it was read. */
  hasIncident: boolean;
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

/** To look at; whoever moves it locks it (lock-instance.ts). Throws not-found when there is none. */
export async function loadInstance(database: Database, instanceId: string): Promise<Instance> {
  const sql = `SELECT ${instanceColumns} FROM instances i WHERE i.id = ?`;
  const [row] = await read<InstanceRow>(database, sql, [instanceId]);
  if (!row) throw new Rejection('not-found', `open instance ${instanceId}`, 'there is no such instance');
  return instanceFrom(row);
}

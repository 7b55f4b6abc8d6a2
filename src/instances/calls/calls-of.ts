import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { InstanceState } from '../instance.ts';

// The instances that one called, and the one that called it.

export interface CalledInstance {
  id: string;
  process_name: string;
  element_id: string;
  state: InstanceState;
  started_at: string;
  ended_at: string | null;
}

/** The newest of them. */
export const callsOf = (
  database: Database,
  instanceId: string,
  { limit = 100 } = {},
): Promise<CalledInstance[]> =>
  read<CalledInstance>(
    database,
    `SELECT i.id, d.name AS process_name, i.parent_element_id AS element_id, i.state, i.started_at, i.ended_at
     FROM instances i JOIN process_definitions d ON d.id = i.definition_id
     WHERE i.parent_instance_id = ? ORDER BY i.id DESC LIMIT ?`,
    [instanceId, limit],
  );

export interface CallingInstance {
  id: string;
  process_name: string;
  definition_id: string;
  business_key: string | null;
  element_id: string;
}

/** Undefined for a case of its own. */
export async function callerOf(database: Database, instanceId: string): Promise<CallingInstance | undefined> {
  const [row] = await read<CallingInstance>(
    database,
    `SELECT p.id, d.name AS process_name, p.definition_id, COALESCE(p.business_key, p.given_key) AS business_key,
       i.parent_element_id AS element_id
     FROM instances i JOIN instances p ON p.id = i.parent_instance_id
       JOIN process_definitions d ON d.id = p.definition_id
     WHERE i.id = ?`,
    [instanceId],
  );
  return row;
}

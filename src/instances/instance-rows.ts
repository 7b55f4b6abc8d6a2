import type { Caller, Instance, InstanceState } from './instance.ts';

// The columns that make an Instance, of `instances i`, and the row → Instance step beside them. Their names
// have a prefix, so that a row may hold a task of the instance, too.

export const instanceColumns = `
  i.id AS i_id, i.definition_id AS i_definition_id, i.process_id AS i_process_id, i.business_key AS i_business_key,
  i.given_key AS i_given_key, i.conversation_id AS i_conversation_id, i.state AS i_state, i.version AS i_version,
  i.snapshot AS i_snapshot, i.parent_instance_id AS i_parent_instance_id, i.parent_call_key AS i_parent_call_key,
  i.parent_element_id AS i_parent_element_id, i.call_depth AS i_call_depth,
  (SELECT COUNT(*) FROM incidents n WHERE n.instance_id = i.id AND n.resolved_at IS NULL) AS i_incidents`;

export interface InstanceRow {
  i_id: string;
  i_definition_id: string;
  i_process_id: string;
  i_business_key: string | null;
  i_given_key: string | null;
  i_conversation_id: string | null;
  i_state: InstanceState;
  i_version: number;
  i_snapshot: string | null;
  i_parent_instance_id: string | null;
  i_parent_call_key: string | null;
  i_parent_element_id: string | null;
  i_call_depth: number | null;
  i_incidents: number;
}

export const instanceFrom = (row: InstanceRow): Instance => ({
  id: row.i_id,
  definitionId: row.i_definition_id,
  processId: row.i_process_id,
  businessKey: row.i_business_key ?? row.i_given_key ?? undefined,
  conversationId: row.i_conversation_id ?? row.i_id,
  state: row.i_state,
  version: row.i_version,
  snapshot: row.i_snapshot === null ? undefined : JSON.parse(row.i_snapshot),
  hasIncident: row.i_incidents > 0,
  ...callerOf(row),
});

function callerOf(row: InstanceRow): { caller?: Caller } {
  if (row.i_parent_instance_id === null) return {};
  return {
    caller: {
      instanceId: row.i_parent_instance_id,
      callKey: row.i_parent_call_key ?? '',
      elementId: row.i_parent_element_id ?? '',
      depth: row.i_call_depth ?? 1,
    },
  };
}

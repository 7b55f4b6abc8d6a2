import type { WaitingFor } from '../../engine/outcome.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** Where an instance stands, in words people use: an open user task, whose turn it is and who has it. */
export interface Stage {
  elementId: string;
  name: string;
  step: string | undefined;
  waitingFor: WaitingFor;
  assigneeName: string | undefined;
  since: Date;
}

interface Row {
  instance_id: string;
  element_id: string;
  name: string;
  step: string | null;
  waiting_for: WaitingFor;
  assignee_name: string | null;
  created_at: string;
  number: number;
}

/** Open tasks of many instances in one read, by instance id. */
export async function stagesOf(database: Database, instanceIds: string[]): Promise<Map<string, Stage[]>> {
  const found = new Map<string, Stage[]>();
  const these = oneOf('t.instance_id', instanceIds);
  const rows = await read<Row>(
    database,
    `SELECT t.instance_id, t.element_id, t.name, t.step, t.waiting_for, u.name AS assignee_name, t.created_at, t.number
     FROM tasks t LEFT JOIN users u ON u.id = t.assignee_id
     WHERE ${these.sql} AND t.state IN ('open', 'claimed')`,
    these.params,
  );
  rows.sort((one, other) => one.number - other.number);
  for (const row of rows) found.set(row.instance_id, [...(found.get(row.instance_id) ?? []), stageFrom(row)]);
  return found;
}

const stageFrom = (row: Row): Stage => ({
  elementId: row.element_id,
  name: row.name,
  step: row.step ?? undefined,
  waitingFor: row.waiting_for,
  assigneeName: row.assignee_name ?? undefined,
  since: new Date(row.created_at),
});

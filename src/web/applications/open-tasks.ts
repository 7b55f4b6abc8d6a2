import type { WaitingFor } from '../../engine/outcome.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** A task of a case that is not finished, as its applicant needs it: whose turn, and which office. */
export interface OpenTask {
  readonly id: string;
  readonly elementId: string;
  readonly definitionId: string;
  readonly name: string;
  readonly step: number | undefined;
  readonly waitingFor: WaitingFor;
  readonly assigneeId: string | undefined;
  readonly groups: readonly string[];
}

interface Row {
  id: string;
  instance_id: string;
  element_id: string;
  definition_id: string;
  name: string;
  step: string | null;
  waiting_for: WaitingFor;
  assignee_id: string | null;
  candidate: string | null;
}

/** Of many cases in one read. */
export async function openTasksIn(
  database: Database,
  instanceIds: readonly string[],
): Promise<(instanceId: string) => OpenTask[]> {
  const these = oneOf('t.instance_id', instanceIds);
  const rows = await read<Row>(
    database,
    `SELECT t.id, t.instance_id, t.element_id, t.definition_id, t.name, t.step, t.waiting_for, t.assignee_id,
       c.name AS candidate
     FROM tasks t LEFT JOIN task_candidates c ON c.task_id = t.id AND c.kind = 'group'
     WHERE ${these.sql} AND t.state IN ('open', 'claimed') ORDER BY t.number, c.name`,
    these.params,
  );
  return (instanceId) => {
    const own = rows.filter((row) => row.instance_id === instanceId);
    return [...new Set(own.map(({ id }) => id))].flatMap((id) => taskIn(own.filter((row) => row.id === id)));
  };
}

export const openTasksOf = async (database: Database, instanceId: string): Promise<OpenTask[]> =>
  (await openTasksIn(database, [instanceId]))(instanceId);

function taskIn(rows: readonly Row[]): OpenTask[] {
  return rows.slice(0, 1).map((row) => ({
    id: row.id,
    elementId: row.element_id,
    definitionId: row.definition_id,
    name: row.name,
    step: row.step === null ? undefined : Number(row.step),
    waitingFor: row.waiting_for,
    assigneeId: row.assignee_id ?? undefined,
    groups: rows.flatMap(({ candidate }) => candidate ?? []),
  }));
}

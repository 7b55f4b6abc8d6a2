import { modelOf } from '../../definitions/model-of.ts';
import { definitionsAt } from '../../engine/model/source/definitions-at.ts';
import type { Model } from '../../engine/model/model.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// The running instances whose process has timers that count by a calendar, in the order of their ids, a few at a
// time: however many there are, no more than one page of snapshots is in memory.

export interface RunningCase {
  instanceId: string;
  businessKey: string | undefined;
  model: Model;
  snapshot: Snapshot;
}

interface Row {
  id: string;
  definition_id: string;
  business_key: string | null;
  snapshot: string | null;
}

/** Those whose id is greater than `after`; an empty list is the end. */
export async function runningCases(
  database: Database,
  models: ReadonlyMap<string, Model>,
  after: string,
  limit: number,
): Promise<RunningCase[]> {
  if (models.size === 0) return [];
  const these = oneOf('definition_id', [...models.keys()]);
  const rows = await read<Row>(
    database,
    `SELECT id, definition_id, COALESCE(business_key, given_key) AS business_key, snapshot FROM instances
     WHERE state = 'running' AND id > ? AND ${these.sql} ORDER BY id LIMIT ${limit}`,
    [after, ...these.params],
  );
  return rows.flatMap((row) => caseFrom(row, models.get(row.definition_id)) ?? []);
}

/** By the id of the definition: the versions that have running instances and count by the calendar. */
export async function modelsCountingBy(database: Database, calendarId: string): Promise<Map<string, Model>> {
  const rows = await read<{ definition_id: string }>(
    database,
    "SELECT DISTINCT definition_id FROM instances WHERE state = 'running'",
  );
  const models = new Map<string, Model>();
  for (const { definition_id: id } of rows) {
    const model = await modelOf(database, id);
    if (countsBy(model, calendarId)) models.set(id, model);
  }
  return models;
}

export const countsBy = (model: Model, calendarId: string): boolean =>
  [...model.nodes.values()].some((node) =>
    definitionsAt(node).some(({ event }) => event.kind === 'timer' && event.calendarId === calendarId),
  );

function caseFrom(row: Row, model: Model | undefined): RunningCase | undefined {
  if (!model || row.snapshot === null) return undefined;
  const snapshot: Snapshot = JSON.parse(row.snapshot);
  return { instanceId: row.id, businessKey: row.business_key ?? undefined, model, snapshot };
}

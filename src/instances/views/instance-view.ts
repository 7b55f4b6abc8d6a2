import { modelOf } from '../../definitions/model-of.ts';
import { choicesIn, type Choice } from '../../engine/choices-in.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { tokensAt } from '../../engine/tokens-at.ts';
import type { Variables } from '../../engine/variables.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { deadlinesOf, type CaseDeadlines } from '../../tasks/lists/case-deadlines.ts';
import type { InstanceState } from '../instance.ts';
import { variablesOf } from '../variables-of.ts';

// One instance as a supervisor watches it. Reads only; the state it shows is the committed one.

export interface InstanceView {
  id: string;
  definitionId: string;
  processName: string;
  version: number;
  businessKey: string | undefined;
  subject: string | undefined;
  state: InstanceState;
  startedAt: Date;
  endedAt: Date | undefined;
  endedElementId: string | undefined;
  tokens: ReadonlyMap<string, number>;
  passed: string[];
  /** Ad-hoc sub-processes in which something can be begun now. */
  choices: Choice[];
  variables: Variables;
  deadlines: CaseDeadlines;
  tasks: InstanceTask[];
  jobs: InstanceJob[];
  incidents: Incident[];
}

export interface InstanceTask {
  id: string;
  number: number;
  name: string;
  state: string;
  assignee_name: string | null;
  created_at: string;
  completed_at: string | null;
}

export interface InstanceJob {
  id: string;
  kind: string;
  payload: string;
  due_at: string;
  attempts: number;
  max_attempts: number;
  dead_at: string | null;
  last_error: string | null;
}

export interface Incident {
  id: string;
  element_id: string;
  message: string;
  opened_at: string;
  resolved_at: string | null;
}

interface Row {
  id: string;
  definition_id: string;
  process_name: string;
  definition_version: number;
  business_key: string | null;
  subject: string | null;
  state: InstanceState;
  snapshot: string | null;
  started_at: string;
  ended_at: string | null;
  ended_element_id: string | null;
}

/** Throws not-found. */
export async function instanceView(database: Database, instanceId: string): Promise<InstanceView> {
  const [row] = await read<Row>(
    database,
    `SELECT i.id, i.definition_id, d.name AS process_name, d.version AS definition_version,
       COALESCE(i.business_key, i.given_key) AS business_key, i.subject,
       i.state, i.snapshot, i.started_at, i.ended_at, i.ended_element_id
     FROM instances i JOIN process_definitions d ON d.id = i.definition_id WHERE i.id = ?`,
    [instanceId],
  );
  if (!row) throw new Rejection('not-found', `open instance ${instanceId}`, 'there is no such instance');
  const stored: Snapshot | undefined = row.snapshot === null ? undefined : JSON.parse(row.snapshot);
  const snapshot = row.state === 'running' ? stored : undefined;
  return {
    ...headOf(row),
    tokens: snapshot ? tokensAt(snapshot) : new Map(),
    choices: snapshot ? choicesIn(await modelOf(database, row.definition_id), snapshot) : [],
    passed: await passedElements(database, instanceId),
    variables: await variablesOf(database, instanceId),
    deadlines: await deadlinesOf(database, instanceId),
    tasks: await read<InstanceTask>(database, tasksOfInstance, [instanceId]),
    jobs: await read<InstanceJob>(database, jobsOfInstance, [instanceId]),
    incidents: await read<Incident>(database, incidentsOfInstance, [instanceId]),
  };
}

const headOf = (row: Row) => ({
  id: row.id,
  definitionId: row.definition_id,
  processName: row.process_name,
  version: row.definition_version,
  businessKey: row.business_key ?? undefined,
  subject: row.subject ?? undefined,
  state: row.state,
  startedAt: new Date(row.started_at),
  endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
  endedElementId: row.ended_element_id ?? undefined,
});

const tasksOfInstance = `
  SELECT t.id, t.number, t.name, t.state, u.name AS assignee_name, t.created_at, t.completed_at
  FROM tasks t LEFT JOIN users u ON u.id = t.assignee_id WHERE t.instance_id = ? ORDER BY t.number DESC`;

const jobsOfInstance = `
  SELECT id, kind, payload, due_at, attempts, max_attempts, dead_at, last_error
  FROM jobs WHERE instance_id = ? ORDER BY due_at`;

const incidentsOfInstance = `
  SELECT id, element_id, message, opened_at, resolved_at FROM incidents WHERE instance_id = ? ORDER BY opened_at DESC`;

async function passedElements(database: Database, instanceId: string): Promise<string[]> {
  const rows = await read<{ element_id: string }>(
    database,
    `SELECT DISTINCT element_id FROM history WHERE instance_id = ? AND type = 'element.left' AND element_id IS NOT NULL`,
    [instanceId],
  );
  return rows.map((row) => row.element_id);
}

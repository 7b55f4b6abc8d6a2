import { all, always, holding, oneOf, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/statements/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import { deadlinesIn, type CaseDeadlines } from '../../tasks/lists/case-deadlines.ts';
import type { InstanceState } from '../instance.ts';
import { stagesOf, type Stage } from './stages.ts';

// The supervisor's list: filtered, searched, ordered and paged in SQL, newest first.

export const instanceFilters = ['running', 'late', 'paused', 'incident', 'ended', 'all'] as const;
export type InstanceFilter = (typeof instanceFilters)[number];

export interface InstanceQuery {
  filter: InstanceFilter;
  search?: string | undefined;
  step?: string | undefined;
  processId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

export interface InstanceSummary {
  id: string;
  businessKey: string | undefined;
  subject: string | undefined;
  processId: string;
  processName: string;
  state: InstanceState;
  startedAt: Date;
  endedAt: Date | undefined;
  endedElementId: string | undefined;
  deadlines: CaseDeadlines;
  incidents: number;
  /** Where it stands: its open user tasks. */
  stages: Stage[];
}

interface Row {
  id: string;
  business_key: string | null;
  subject: string | null;
  process_id: string;
  process_name: string;
  state: InstanceState;
  started_at: string;
  ended_at: string | null;
  ended_element_id: string | null;
  incidents: number;
}

// Ids sort by creation: the newest first, and no two alike.
const newestFirst: Order = { columns: [{ sql: 'i.id', holds: 'string' }], direction: 'DESC' };
const newestStuckFirst: Order = { columns: [{ sql: 'n.instance_id', holds: 'string' }], direction: 'DESC' };

// A called instance is no case of its own; it stands in the list only where it is stuck or late.
const isCase = 'i.parent_instance_id IS NULL';

// Each filter in the order of an index that holds only what fits it (migration 0012).
const filters: Record<Exclude<InstanceFilter, 'incident'>, string> = {
  running: `${isCase} AND i.state = 'running'`,
  late: `i.late = 1 AND i.state = 'running'`,
  paused: `${isCase} AND i.paused = 1 AND i.state = 'running'`,
  ended: `${isCase} AND i.state <> 'running'`,
  // Nearly every instance is a case: in the order of ids, passing those that are none.
  all: `COALESCE(i.parent_instance_id, '') = ''`,
};

/** Open incidents are few beside instances: the list of what is stuck begins with them. */
const stuck = 'incidents n JOIN instances i ON i.id = n.instance_id WHERE n.resolved_at IS NULL';

export async function instanceList(
  database: Database,
  query: InstanceQuery,
): Promise<{ rows: InstanceSummary[]; next: string | undefined }> {
  const { sql, params } = keysOf(query);
  const keys = await read<{ id: string }>(database, sql, params);
  const { shown, next } = pageOf(keys, query.limit, ({ id }) => [id]);
  return { rows: await summariesOf(database, shown), next };
}

function keysOf(query: InstanceQuery): Condition {
  const order = query.filter === 'incident' ? newestStuckFirst : newestFirst;
  const condition = all(conditionOf(query), after(order, query.after));
  const from =
    query.filter === 'incident'
      ? `SELECT DISTINCT n.instance_id AS id FROM ${stuck} AND`
      : `SELECT i.id FROM instances i WHERE ${filters[query.filter]} AND`;
  return {
    sql: `${from} ${condition.sql} ORDER BY ${orderBy(order)} LIMIT ?`,
    params: [...condition.params, query.limit + 1],
  };
}

async function summariesOf(database: Database, keys: readonly { id: string }[]): Promise<InstanceSummary[]> {
  const ids = keys.map(({ id }) => id);
  const these = oneOf('i.id', ids);
  if (ids.length === 0) return [];
  const rows = await read<Row>(
    database,
    `SELECT i.id, COALESCE(i.business_key, i.given_key) AS business_key, i.subject, i.process_id, i.state, i.started_at, i.ended_at, i.ended_element_id,
       (SELECT d.name FROM process_definitions d WHERE d.id = i.definition_id) AS process_name,
       (SELECT COUNT(*) FROM incidents n WHERE n.instance_id = i.id AND n.resolved_at IS NULL) AS incidents
     FROM instances i WHERE ${these.sql}`,
    these.params,
  );
  const stages = await stagesOf(database, ids);
  const deadlines = await deadlinesIn(database, ids);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [{ ...summaryFrom(row), deadlines: deadlines(id), stages: stages.get(id) ?? [] }] : [];
  });
}

/**
 * How many instances fit each filter, counted no further than `most`: in the order of the list, which alone makes
 * sure that its index is taken, and not one that would have to pass every running instance to find who has ended.
 */
export async function instanceCounts(
  database: Database,
  most: number,
): Promise<Record<InstanceFilter, number>> {
  const counts = instanceFilters.map((filter) => {
    const fitting =
      filter === 'incident'
        ? `SELECT DISTINCT n.instance_id FROM ${stuck} ORDER BY ${orderBy(newestStuckFirst)}`
        : `SELECT i.id FROM instances i WHERE ${filters[filter]} ORDER BY ${orderBy(newestFirst)}`;
    return `(SELECT COUNT(*) FROM (${fitting} LIMIT ${most}) f) AS "${filter}"`;
  });
  const [row] = await read<Record<InstanceFilter, number>>(database, `SELECT ${counts.join(', ')}`);
  return row ?? { running: 0, late: 0, paused: 0, incident: 0, ended: 0, all: 0 };
}

const conditionOf = ({ search, step, processId }: InstanceQuery): Condition =>
  all(
    holding(['i.business_key', 'i.subject'], search),
    stepCondition(step),
    processId ? { sql: 'i.process_id = ?', params: [processId] } : always,
  );

function stepCondition(step: string | undefined): Condition {
  if (!step) return always;
  const open = `SELECT 1 FROM tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'claimed') AND t.step = ?`;
  return { sql: `EXISTS (${open})`, params: [step] };
}

const summaryFrom = (row: Row): Omit<InstanceSummary, 'deadlines' | 'stages'> => ({
  id: row.id,
  businessKey: row.business_key ?? undefined,
  subject: row.subject ?? undefined,
  processId: row.process_id,
  processName: row.process_name,
  state: row.state,
  startedAt: new Date(row.started_at),
  endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
  endedElementId: row.ended_element_id ?? undefined,
  incidents: Number(row.incidents),
});

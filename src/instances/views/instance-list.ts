import { all, always, holding, type Condition } from '../../persistence/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import {
  deadlineColumns,
  deadlinesFrom,
  deadlineTables,
  isLate,
  isPaused,
  type CaseDeadlines,
  type DeadlineRow,
} from '../../tasks/case-deadlines.ts';
import type { InstanceState } from '../instance.ts';
import { stagesOf, type Stage } from './stages.ts';

// The supervisor's list: filtered, searched, ordered and paged in SQL, newest first.

export const instanceFilters = ['running', 'late', 'paused', 'incident', 'ended', 'all'] as const;
export type InstanceFilter = (typeof instanceFilters)[number];

export interface InstanceQuery {
  filter: InstanceFilter;
  search?: string | undefined;
  step?: string | undefined;
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

interface Row extends DeadlineRow {
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

// A called instance is no case of its own; it stands in the list only where it is stuck or late.
const isCase = 'i.parent_instance_id IS NULL';

const filters: Record<InstanceFilter, string> = {
  running: `${isCase} AND i.state = 'running'`,
  late: `i.state = 'running' AND ${isLate('i.id')}`,
  paused: `${isCase} AND i.state = 'running' AND ${isPaused('i.id')}`,
  incident: 'i.id IN (SELECT n.instance_id FROM incidents n WHERE n.resolved_at IS NULL)',
  ended: `${isCase} AND i.state <> 'running'`,
  all: isCase,
};

export async function instanceList(
  database: Database,
  query: InstanceQuery,
): Promise<{ rows: InstanceSummary[]; next: string | undefined }> {
  const condition = all(conditionOf(query), after(newestFirst, query.after));
  const rows = await read<Row>(
    database,
    `SELECT i.id, COALESCE(i.business_key, i.given_key) AS business_key, i.subject, i.process_id, i.state, i.started_at, i.ended_at, i.ended_element_id,
       (SELECT d.name FROM process_definitions d WHERE d.id = i.definition_id) AS process_name,
       (SELECT COUNT(*) FROM incidents n WHERE n.instance_id = i.id AND n.resolved_at IS NULL) AS incidents, ${deadlineColumns}
     FROM instances i ${deadlineTables('i.id')} WHERE ${condition.sql} ORDER BY ${orderBy(newestFirst)} LIMIT ?`,
    [...condition.params, query.limit + 1],
  );
  const { shown, next } = pageOf(rows, query.limit, ({ id }) => [id]);
  const stages = await stagesOf(
    database,
    shown.map(({ id }) => id),
  );
  return { rows: shown.map((row) => summaryFrom(row, stages.get(row.id) ?? [])), next };
}

export async function instanceCounts(database: Database): Promise<Record<InstanceFilter, number>> {
  const count = async (filter: InstanceFilter): Promise<[InstanceFilter, number]> => {
    const sql = `SELECT COUNT(*) AS count FROM instances i WHERE ${filters[filter]}`;
    const [row] = await read<{ count: number }>(database, sql);
    return [filter, Number(row?.count ?? 0)];
  };
  const counts = await Promise.all(instanceFilters.map(count));
  return Object.fromEntries(counts) as Record<InstanceFilter, number>;
}

const conditionOf = ({ filter, search, step }: InstanceQuery): Condition =>
  all(
    { sql: filters[filter], params: [] },
    holding(['i.business_key', 'i.subject'], search),
    stepCondition(step),
  );

function stepCondition(step: string | undefined): Condition {
  if (!step) return always;
  const open = `SELECT 1 FROM tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'claimed') AND t.step = ?`;
  return { sql: `EXISTS (${open})`, params: [step] };
}

const summaryFrom = (row: Row, stages: Stage[]): InstanceSummary => ({
  id: row.id,
  businessKey: row.business_key ?? undefined,
  subject: row.subject ?? undefined,
  processId: row.process_id,
  processName: row.process_name,
  state: row.state,
  startedAt: new Date(row.started_at),
  endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
  endedElementId: row.ended_element_id ?? undefined,
  deadlines: deadlinesFrom(row),
  incidents: Number(row.incidents),
  stages,
});

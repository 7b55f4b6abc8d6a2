import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { deadlineFrom, type CaseDeadlines } from '../tasks/case-deadlines.ts';
import { cursorAfter, readCursor } from '../tasks/inbox-cursor.ts';
import { all, everyTask, type Condition } from '../tasks/visible-tasks.ts';
import type { InstanceState } from './instance.ts';
import { stagesOf, type Stage } from './stages.ts';

// The supervisor's list: filtered, searched, ordered and paged in SQL, newest first.

export const instanceFilters = ['running', 'late', 'paused', 'incident', 'ended', 'all'] as const;
export type InstanceFilter = (typeof instanceFilters)[number];

export interface InstanceQuery {
  filter: InstanceFilter;
  search?: string;
  step?: string;
  after?: string;
  limit: number;
}

export interface InstanceSummary {
  id: string;
  businessKey: string | undefined;
  subject: string | undefined;
  processId: string;
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
  state: InstanceState;
  started_at: string;
  ended_at: string | null;
  ended_element_id: string | null;
  incidents: number;
  target_due_at: string | null;
  target_remaining_ms: number | null;
  target_fired_at: string | null;
  maximum_due_at: string | null;
  maximum_remaining_ms: number | null;
  maximum_fired_at: string | null;
  provisional: number | null;
}

const openIncidents = `(SELECT COUNT(*) FROM incidents n WHERE n.instance_id = i.id AND n.resolved_at IS NULL)`;

const tables = `instances i
  LEFT JOIN deadlines dm ON dm.instance_id = i.id AND dm.kind = 'maximum'
  LEFT JOIN deadlines dt ON dt.instance_id = i.id AND dt.kind = 'target'`;

const filters: Record<InstanceFilter, string> = {
  running: `i.state = 'running'`,
  late: `i.state = 'running' AND dm.fired_at IS NOT NULL`,
  paused: `i.state = 'running' AND dm.remaining_ms IS NOT NULL`,
  incident: `EXISTS (SELECT 1 FROM incidents n WHERE n.instance_id = i.id AND n.resolved_at IS NULL)`,
  ended: `i.state <> 'running'`,
  all: '1 = 1',
};

export async function instanceList(
  database: Database,
  query: InstanceQuery,
): Promise<{ rows: InstanceSummary[]; next: string | undefined }> {
  const condition = all(conditionOf(query), pageCondition(query.after));
  const rows = await read<Row>(
    database,
    `SELECT i.id, i.business_key, i.subject, i.process_id, i.state, i.started_at, i.ended_at, i.ended_element_id,
       ${openIncidents} AS incidents,
       dt.due_at AS target_due_at, dt.remaining_ms AS target_remaining_ms, dt.fired_at AS target_fired_at,
       dm.due_at AS maximum_due_at, dm.remaining_ms AS maximum_remaining_ms, dm.fired_at AS maximum_fired_at,
       dm.provisional
     FROM ${tables} WHERE ${condition.sql} ORDER BY i.id DESC LIMIT ?`,
    [...condition.params, query.limit + 1],
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const ids = shown.map((row) => row.id);
  const stages = await stagesOf(database, ids);
  return {
    rows: shown.map((row) => summaryFrom(row, stages.get(row.id) ?? [])),
    next: rows.length > query.limit && last ? cursorAfter(last.id, 0) : undefined,
  };
}

export async function instanceCounts(database: Database): Promise<Record<InstanceFilter, number>> {
  const count = async (filter: InstanceFilter): Promise<[InstanceFilter, number]> => {
    const sql = `SELECT COUNT(*) AS count FROM ${tables} WHERE ${filters[filter]}`;
    const [row] = await read<{ count: number }>(database, sql);
    return [filter, Number(row?.count ?? 0)];
  };
  const counts = await Promise.all(instanceFilters.map(count));
  return Object.fromEntries(counts) as Record<InstanceFilter, number>;
}

function conditionOf({ filter, search, step }: InstanceQuery): Condition {
  return all({ sql: filters[filter], params: [] }, searchCondition(search), stepCondition(step));
}

function searchCondition(search: string | undefined): Condition {
  if (!search?.trim()) return everyTask;
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const columns = ['i.business_key', 'i.subject'];
  return {
    sql: columns.map((column) => `LOWER(COALESCE(${column}, '')) LIKE ? ESCAPE '\\'`).join(' OR '),
    params: columns.map(() => pattern),
  };
}

function stepCondition(step: string | undefined): Condition {
  if (!step) return everyTask;
  const open = `SELECT 1 FROM tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'claimed') AND t.step = ?`;
  return { sql: `EXISTS (${open})`, params: [step] };
}

function pageCondition(after: string | undefined): Condition {
  const cursor = after === undefined ? undefined : readCursor(after);
  return cursor ? { sql: 'i.id < ?', params: [cursor.key] } : everyTask;
}

const summaryFrom = (row: Row, stages: Stage[]): InstanceSummary => ({
  id: row.id,
  businessKey: row.business_key ?? undefined,
  subject: row.subject ?? undefined,
  processId: row.process_id,
  state: row.state,
  startedAt: new Date(row.started_at),
  endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
  endedElementId: row.ended_element_id ?? undefined,
  deadlines: {
    target: deadlineFrom(row.target_due_at, row.target_remaining_ms, row.target_fired_at),
    maximum: deadlineFrom(row.maximum_due_at, row.maximum_remaining_ms, row.maximum_fired_at),
    provisional: row.provisional === 1,
  },
  incidents: Number(row.incidents),
  stages,
});

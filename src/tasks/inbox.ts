import type { Actor } from '../identity/actor.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { Value } from '../persistence/value.ts';
import { cursorAfter, readCursor } from './inbox-cursor.ts';
import { deadlineFrom, type CaseDeadlines } from './case-deadlines.ts';
import { taskColumns, taskFrom, taskTables, type TaskRow } from './task-rows.ts';
import type { Task } from './task.ts';
import { all, everyTask, mine, offeredTo, visibleTo, type Condition } from './visible-tasks.ts';

// The task list: what to show is decided in SQL (scope, filter, search, order, page), so that neither
// a count nor a page can contain what the actor may not see. Pages are keyset pages.

export const inboxViews = ['mine', 'group', 'all', 'late'] as const;
export type InboxView = (typeof inboxViews)[number];

export const inboxOrders = ['due', 'newest', 'oldest', 'name'] as const;
export type InboxOrder = (typeof inboxOrders)[number];

export interface InboxQuery {
  view: InboxView;
  order: InboxOrder;
  search?: string;
  step?: string;
  after?: string;
  limit: number;
}

export interface InboxRow {
  task: Task;
  deadlines: CaseDeadlines;
}

export interface InboxPage {
  rows: InboxRow[];
  next: string | undefined;
}

interface Row extends TaskRow {
  sort_key: string;
  target_due_at: string | null;
  target_remaining_ms: number | null;
  target_fired_at: string | null;
  maximum_due_at: string | null;
  maximum_remaining_ms: number | null;
  maximum_fired_at: string | null;
  provisional: number | null;
}

const dueKey = `COALESCE(t.due_at, dm.due_at, '9999')`;
const orders: Record<InboxOrder, { key: string; direction: 'ASC' | 'DESC' }> = {
  due: { key: dueKey, direction: 'ASC' },
  newest: { key: 't.created_at', direction: 'DESC' },
  oldest: { key: 't.created_at', direction: 'ASC' },
  name: { key: 't.name', direction: 'ASC' },
};

const tables = `${taskTables}
  LEFT JOIN deadlines dm ON dm.instance_id = t.instance_id AND dm.kind = 'maximum'
  LEFT JOIN deadlines dt ON dt.instance_id = t.instance_id AND dt.kind = 'target'`;

/** At most `limit` open tasks; `next` is the cursor of the following page, undefined on the last. */
export async function inbox(database: Database, actor: Actor, query: InboxQuery): Promise<InboxPage> {
  const { key, direction } = orders[query.order];
  const condition = all(conditionOf(actor, query), pageCondition(query, key, direction));
  const rows = await read<Row>(
    database,
    `SELECT ${taskColumns}, ${key} AS sort_key,
       dt.due_at AS target_due_at, dt.remaining_ms AS target_remaining_ms, dt.fired_at AS target_fired_at,
       dm.due_at AS maximum_due_at, dm.remaining_ms AS maximum_remaining_ms, dm.fired_at AS maximum_fired_at,
       dm.provisional
     FROM ${tables} WHERE ${condition.sql}
     ORDER BY ${key} ${direction}, t.number ${direction} LIMIT ?`,
    [...condition.params, query.limit + 1],
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: await withCandidates(database, shown),
    next: rows.length > query.limit && last ? cursorAfter(last.sort_key, last.number) : undefined,
  };
}

/** How many open tasks each view holds for the actor. */
export async function inboxCounts(database: Database, actor: Actor): Promise<Record<InboxView, number>> {
  const counts = await Promise.all(inboxViews.map((view) => countOf(database, conditionOf(actor, { view }))));
  return { mine: counts[0] ?? 0, group: counts[1] ?? 0, all: counts[2] ?? 0, late: counts[3] ?? 0 };
}

async function countOf(database: Database, condition: Condition): Promise<number> {
  const sql = `SELECT COUNT(*) AS count FROM ${tables} WHERE ${condition.sql}`;
  const [row] = await read<{ count: number }>(database, sql, condition.params);
  return Number(row?.count ?? 0);
}

const views: Record<InboxView, (actor: Actor) => Condition> = {
  mine,
  group: (actor) => all({ sql: `t.state = 'open'`, params: [] }, offeredTo(actor)),
  all: () => everyTask,
  late: () => ({ sql: 'dm.fired_at IS NOT NULL', params: [] }),
};

function conditionOf(actor: Actor, query: Pick<InboxQuery, 'view' | 'search' | 'step'>): Condition {
  return all(
    { sql: `t.state IN ('open', 'claimed')`, params: [] },
    visibleTo(actor),
    views[query.view](actor),
    searchCondition(query.search),
    query.step ? { sql: 't.step = ?', params: [query.step] } : everyTask,
  );
}

function searchCondition(search: string | undefined): Condition {
  if (!search?.trim()) return everyTask;
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const columns = ['t.name', 'i.business_key', 'i.subject'];
  return {
    sql: columns.map((column) => `LOWER(COALESCE(${column}, '')) LIKE ? ESCAPE '\\'`).join(' OR '),
    params: columns.map(() => pattern),
  };
}

function pageCondition(query: InboxQuery, key: string, direction: 'ASC' | 'DESC'): Condition {
  const cursor = query.after === undefined ? undefined : readCursor(query.after);
  if (!cursor) return everyTask;
  const beyond = direction === 'ASC' ? '>' : '<';
  return {
    sql: `${key} ${beyond} ? OR (${key} = ? AND t.number ${beyond} ?)`,
    params: [cursor.key, cursor.key, cursor.number],
  };
}

async function withCandidates(database: Database, rows: Row[]): Promise<InboxRow[]> {
  const groups = await candidatesOf(
    database,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    task: taskFrom(row, { ...(groups.get(row.id) ?? nobody), barred: [] }),
    deadlines: {
      target: deadlineFrom(row.target_due_at, row.target_remaining_ms, row.target_fired_at),
      maximum: deadlineFrom(row.maximum_due_at, row.maximum_remaining_ms, row.maximum_fired_at),
      provisional: row.provisional === 1,
    },
  }));
}

const nobody = { candidateUsers: [] as string[], candidateGroups: [] as string[] };

async function candidatesOf(database: Database, taskIds: Value[]): Promise<Map<string, typeof nobody>> {
  const found = new Map<string, typeof nobody>();
  if (taskIds.length === 0) return found;
  const rows = await read<{ task_id: string; kind: string; name: string }>(
    database,
    `SELECT task_id, kind, name FROM task_candidates WHERE task_id IN (${taskIds.map(() => '?').join(', ')})`,
    taskIds,
  );
  for (const { task_id, kind, name } of rows) {
    const entry = found.get(task_id) ?? { candidateUsers: [], candidateGroups: [] };
    (kind === 'user' ? entry.candidateUsers : entry.candidateGroups).push(name);
    found.set(task_id, entry);
  }
  return found;
}

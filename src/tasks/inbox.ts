import type { Actor } from '../identity/actor.ts';
import { all, always, holding, type Condition } from '../persistence/condition.ts';
import type { Database } from '../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../persistence/keyset-page.ts';
import { read } from '../persistence/read.ts';
import {
  deadlineColumns,
  deadlinesFrom,
  deadlineTables,
  isLate,
  type CaseDeadlines,
  type DeadlineRow,
} from './case-deadlines.ts';
import { companionsOf } from './companions.ts';
import { taskColumns, taskFrom, taskTables, type TaskRow } from './task-rows.ts';
import type { Task } from './task.ts';
import { mine, offeredTo, visibleTo } from './visible-tasks.ts';

// The task list: what to show is decided in SQL (scope, filter, search, order, page), so that neither
// a count nor a page can contain what the actor may not see. Pages are keyset pages.

export const inboxViews = ['mine', 'group', 'all', 'late'] as const;
export type InboxView = (typeof inboxViews)[number];

export const inboxOrders = ['due', 'newest', 'oldest', 'name'] as const;
export type InboxOrder = (typeof inboxOrders)[number];

export interface InboxQuery {
  view: InboxView;
  order: InboxOrder;
  search?: string | undefined;
  step?: string | undefined;
  processId?: string | undefined;
  instanceId?: string | undefined;
  businessKey?: string | undefined;
  after?: string | undefined;
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

interface Row extends TaskRow, DeadlineRow {
  sort_key: string;
}

const byThenNumber = (sql: string, direction: Order['direction']): Order => ({
  columns: [
    { sql, holds: 'string' },
    { sql: 't.number', holds: 'number' },
  ],
  direction,
});

const orders: Record<InboxOrder, Order> = {
  due: byThenNumber(`COALESCE(t.due_at, dm.due_at, '9999')`, 'ASC'),
  newest: byThenNumber('t.created_at', 'DESC'),
  oldest: byThenNumber('t.created_at', 'ASC'),
  name: byThenNumber('t.name', 'ASC'),
};

const tables = `${taskTables} ${deadlineTables('t.instance_id')}`;

/** At most `limit` open tasks; `next` is the cursor of the following page, undefined on the last. */
export async function inbox(database: Database, actor: Actor, query: InboxQuery): Promise<InboxPage> {
  const order = orders[query.order];
  const condition = all(conditionOf(actor, query), after(order, query.after));
  const rows = await read<Row>(
    database,
    `SELECT ${taskColumns}, ${order.columns[0]?.sql} AS sort_key, ${deadlineColumns}
     FROM ${tables} WHERE ${condition.sql} ORDER BY ${orderBy(order)} LIMIT ?`,
    [...condition.params, query.limit + 1],
  );
  const { shown, next } = pageOf(rows, query.limit, (row) => [row.sort_key, row.number]);
  const companions = await companionsOf(database, shown);
  return {
    rows: shown.map((row) => ({ task: taskFrom(row, companions(row)), deadlines: deadlinesFrom(row) })),
    next,
  };
}

/** How many open tasks each view holds for the actor. */
export async function inboxCounts(database: Database, actor: Actor): Promise<Record<InboxView, number>> {
  const counts = await Promise.all(inboxViews.map((view) => countOf(database, conditionOf(actor, { view }))));
  return { mine: counts[0] ?? 0, group: counts[1] ?? 0, all: counts[2] ?? 0, late: counts[3] ?? 0 };
}

async function countOf(database: Database, condition: Condition): Promise<number> {
  const sql = `SELECT COUNT(*) AS count FROM ${taskTables} WHERE ${condition.sql}`;
  const [row] = await read<{ count: number }>(database, sql, condition.params);
  return Number(row?.count ?? 0);
}

const views: Record<InboxView, (actor: Actor) => Condition> = {
  mine,
  group: (actor) => all({ sql: `t.state = 'open'`, params: [] }, offeredTo(actor)),
  all: () => always,
  late: () => ({ sql: isLate('t.instance_id'), params: [] }),
};

function conditionOf(actor: Actor, query: Omit<InboxQuery, 'order' | 'after' | 'limit'>): Condition {
  return all(
    { sql: `t.state IN ('open', 'claimed')`, params: [] },
    visibleTo(actor),
    views[query.view](actor),
    holding(['t.name', 'i.business_key', 'i.subject'], query.search),
    equalTo('t.step', query.step),
    equalTo('t.process_id', query.processId),
    equalTo('t.instance_id', query.instanceId),
    equalTo('i.business_key', query.businessKey),
  );
}

const equalTo = (column: string, value: string | undefined): Condition =>
  value ? { sql: `${column} = ?`, params: [value] } : always;

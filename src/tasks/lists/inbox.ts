import type { Actor } from '../../identity/actor.ts';
import { namesOf } from '../../identity/deputies/names-of.ts';
import { Remembered } from '../../kernel/remembered.ts';
import { all, holding, oneOf, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { pageOf } from '../../persistence/statements/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import { companionsOf } from './companions.ts';
import { countOf, keysOf, streamsOf } from './inbox-streams.ts';
import { taskColumns, taskFrom, taskTables, type TaskRow } from '../task-rows.ts';
import type { Task } from '../task.ts';

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

type Key = { sort_key?: string; number: number };

/** At most `limit` open tasks; `next` is the cursor of the following page, undefined on the last. */
export async function inbox(
  database: Database,
  actor: Actor,
  query: InboxQuery,
): Promise<{ tasks: Task[]; next: string | undefined }> {
  const { keys, next } = await inboxKeys(database, actor, query);
  const rows = await rowsWith<TaskRow>(database, `SELECT ${taskColumns} FROM ${taskTables}`, keys);
  const companions = await companionsOf(database, rows);
  return { tasks: rows.map((row) => taskFrom(row, companions(row))), next };
}

/** Which tasks stand on a page, in its order. */
export async function inboxKeys(
  database: Database,
  actor: Actor,
  query: InboxQuery,
): Promise<{ keys: readonly Key[]; next: string | undefined }> {
  const { sql, params } = keysFor(actor, query);
  const keys = await read<Key>(database, sql, params);
  const { shown, next } = pageOf(keys, query.limit, ({ sort_key, number }) =>
    sort_key === undefined ? [number] : [sort_key, number],
  );
  return { keys: shown, next };
}

/** What `select` (of tasks, t) finds of these tasks, in their order. */
export async function rowsWith<Row extends { number: number }>(
  database: Database,
  select: string,
  keys: readonly Key[],
): Promise<Row[]> {
  if (keys.length === 0) return [];
  const these = oneOf(
    't.number',
    keys.map(({ number }) => number),
  );
  const rows = await read<Row>(database, `${select} WHERE ${these.sql}`, these.params);
  const found = new Map(rows.map((row) => [row.number, row]));
  return keys.flatMap(({ number }) => found.get(number) ?? []);
}

// Where and what an actor looks for depends on who they are alone: a page of it is asked for again and again, and
// putting its text together takes longer than SQLite takes for the answer.
const mostKept = 500;
const keptKeys = new Remembered<Condition>(mostKept);
const keptCounts = new Remembered<Condition>(mostKept);

const nameOf = (actor: Actor, ...more: readonly (string | number)[]): string =>
  JSON.stringify([namesOf(actor), actor.roles, ...more]);

function keysFor(actor: Actor, query: InboxQuery): Condition {
  const { view, order, after, limit } = query;
  const filter = filterOf(query);
  const keys = () => keysOf(streamsOf[view](actor), { order, filter, after, limit: limit + 1 });
  return filter || after !== undefined ? keys() : keptKeys.of(nameOf(actor, view, order, limit), keys);
}

/** How many open tasks each view holds for the actor, counted no further than `most`. */
export async function inboxCounts(
  database: Database,
  actor: Actor,
  most: number,
): Promise<Record<InboxView, number>> {
  const { sql, params } = keptCounts.of(nameOf(actor, most), () => countsFor(actor, most));
  const [row] = await read<Record<InboxView, number>>(database, sql, params);
  return row ?? { mine: 0, group: 0, all: 0, late: 0 };
}

function countsFor(actor: Actor, most: number): Condition {
  const counts = inboxViews.map((view) => countOf(streamsOf[view](actor), most));
  const named = counts.map(({ sql }, index) => `(${sql}) AS "${inboxViews[index]}"`);
  return { sql: `SELECT ${named.join(', ')}`, params: counts.flatMap(({ params }) => params) };
}

function filterOf(query: InboxQuery): Condition | undefined {
  const wanted = [
    ...(query.search?.trim() ? [holding(['t.name', 'i.business_key', 'i.subject'], query.search)] : []),
    ...equalTo('t.step', query.step),
    ...equalTo('t.process_id', query.processId),
    ...equalTo('t.instance_id', query.instanceId),
    ...equalTo('i.business_key', query.businessKey),
  ];
  return wanted.length === 0 ? undefined : all(...wanted);
}

const equalTo = (column: string, value: string | undefined): Condition[] =>
  value ? [{ sql: `${column} = ?`, params: [value] }] : [];

import type { Actor } from '../../identity/actor.ts';
import { all, always, type Condition } from '../../persistence/statements/condition.ts';
import { after, orderBy, type Order } from '../../persistence/statements/keyset-page.ts';
import type { InboxOrder, InboxView } from './inbox.ts';
import { offers } from './visible-tasks.ts';

// Where the tasks of a list come from: one stream, or several that are merged (mine, offered to me, offered to
// each of my roles). Each stream is read in the order of an index that holds only what is open, up to the end of
// one page, so a page costs the same however many tasks there are. The database keeps what the streams are
// sorted by (migration 0012).

export interface Stream {
  readonly from: 'tasks' | 'candidates';
  readonly condition: Condition;
}

const tablesOf = { tasks: 'tasks t', candidates: 'task_candidates c' };
const withCase = {
  tasks: 'tasks t JOIN instances i ON i.id = t.instance_id',
  candidates: 'task_candidates c JOIN tasks t ON t.id = c.task_id JOIN instances i ON i.id = t.instance_id',
};

const open: Condition = { sql: `t.state IN ('open', 'claimed')`, params: [] };
const late: Condition = { sql: 't.late = 1', params: [] };

/** All tasks of the view that the actor may see, some of them in several streams. */
export const streamsOf: Record<InboxView, (actor: Actor) => Stream[]> = {
  mine: (actor) => [mine(actor)],
  group: (actor) => [...offered(actor, `c.task_state = 'open'`), ...leftBehind(actor)],
  all: (actor) =>
    actor.can('tasks.see-all')
      ? [{ from: 'tasks', condition: open }]
      : [
          mine(actor),
          ...offered(actor, `c.task_state = 'open'`),
          ...offered(actor, `c.task_state = 'claimed'`),
        ],
  late: (actor) =>
    actor.can('tasks.see-all')
      ? [{ from: 'tasks', condition: all(open, late) }]
      : [mine(actor, late), ...offered(actor, 'c.late = 1 AND c.task_state IS NOT NULL')],
};

const mine = ({ id }: Actor, more = always): Stream => heldBy(id, more);

const heldBy = (userId: string, more: Condition): Stream => ({
  from: 'tasks',
  condition: all({ sql: 't.assignee_id = ?', params: [userId] }, open, more),
});

/** What an official has in hand for whom the actor stands in. */
const leftBehind = ({ standsInFor }: Actor): Stream[] =>
  standsInFor.map(({ official }) => heldBy(official.id, always));

const offered = (actor: Actor, state: string): Stream[] =>
  offers(actor).map((offer) => ({ from: 'candidates', condition: all(offer, { sql: state, params: [] }) }));

const numbers = { tasks: 't.number', candidates: 'c.task_number' };
const sortKeys: Record<InboxOrder, { tasks: string; candidates: string } | undefined> = {
  due: { tasks: 't.list_due_at', candidates: 'c.list_due_at' },
  name: { tasks: 't.name', candidates: 'c.task_name' },
  // Numbers are given in the order of creation.
  newest: undefined,
  oldest: undefined,
};

function orderOf(order: InboxOrder, from: Stream['from']): Order {
  const key = sortKeys[order];
  return {
    columns: [
      ...(key ? [{ sql: key[from], holds: 'string' as const }] : []),
      { sql: numbers[from], holds: 'number' },
    ],
    direction: order === 'newest' ? 'DESC' : 'ASC',
  };
}

interface Slice {
  readonly order: InboxOrder;
  /** About t and i; undefined where every task of the streams is wanted. */
  readonly filter: Condition | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The keys of the tasks of a page, in order: `number`, and before it `sort_key` where the order has one. */
export function keysOf(streams: readonly Stream[], slice: Slice): Condition {
  const parts = streams.map((stream) => keysIn(stream, slice));
  const direction = orderOf(slice.order, 'tasks').direction;
  const names = sortKeys[slice.order] ? ['sort_key', 'number'] : ['number'];
  const merged = parts.map(({ sql }, index) => `SELECT * FROM (${sql}) s${index}`).join(' UNION ');
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  return {
    sql: `${merged} ORDER BY ${names.map((name) => `${name} ${direction}`).join(', ')} LIMIT ?`,
    params: [...parts.flatMap(({ params }) => params), slice.limit],
  };
}

function keysIn({ from, condition }: Stream, { order, filter, after: cursor, limit }: Slice): Condition {
  const sorted = orderOf(order, from);
  const wanted = all(condition, filter ?? always, after(sorted, cursor));
  const names = sorted.columns.map(({ sql }) => `${sql} AS ${sql === numbers[from] ? 'number' : 'sort_key'}`);
  const tables = filter ? withCase[from] : tablesOf[from];
  return {
    sql: `SELECT ${names.join(', ')} FROM ${tables} WHERE ${wanted.sql} ORDER BY ${orderBy(sorted)} LIMIT ?`,
    params: [...wanted.params, limit],
  };
}

/** How many tasks there are in the streams, counted no further than `most`. */
export function countOf(streams: readonly Stream[], most: number): Condition {
  const parts = streams.map(
    ({ from, condition }, index) =>
      `SELECT number FROM (SELECT ${numbers[from]} AS number FROM ${tablesOf[from]} WHERE ${condition.sql} LIMIT ${most}) s${index}`,
  );
  return {
    sql: `SELECT COUNT(*) FROM (SELECT number FROM (${parts.join(' UNION ')}) u LIMIT ${most}) n`,
    params: streams.flatMap(({ condition }) => condition.params),
  };
}

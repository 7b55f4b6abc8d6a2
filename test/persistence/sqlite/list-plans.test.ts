import { allDefinitions } from '../../../src/definitions/all-definitions.ts';
import { newestDrafts } from '../../../src/definitions/drafts/draft.ts';
import { timelineOf } from '../../../src/history/timeline-of.ts';
import { instanceCounts, instanceFilters, instanceList } from '../../../src/instances/views/instance-list.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { read } from '../../../src/persistence/read.ts';
import { applicationsOf, unfinishedApplicationOf } from '../../../src/service/applications/application.ts';
import { actorOf } from '../../../src/identity/actor.ts';
import { complaintsFor, complaintsOf } from '../../../src/service/complaints/complaints-for.ts';
import { deadlinesIn } from '../../../src/tasks/lists/case-deadlines.ts';
import {
  inbox,
  inboxCounts,
  inboxOrders,
  inboxViews,
  type InboxOrder,
} from '../../../src/tasks/lists/inbox.ts';
import { worklist } from '../../../src/tasks/lists/worklist.ts';
import { notificationsOf, unreadNotifications } from '../../../src/web/notifications/notifications-of.ts';
import { aDatabase, type TestDatabase } from '../../support/database.ts';
import { recordingReads } from '../../support/recorded-reads.ts';

// Every list finds its page by an index, in the order of the index: no table is read from its beginning to its
// end and nothing is sorted, however many rows there are. What each list sends is taken from it while it runs.

const handler = actorOf({ id: 'p', username: 'p', name: 'P', roles: ['petugas'] });
const complaintsAsked = {
  state: 'all',
  ...{ complaintClass: undefined, search: undefined },
  limit: 25,
  after: Buffer.from(JSON.stringify(['A'])).toString('base64url'),
} as const;

let opened: TestDatabase;
beforeAll(async () => {
  opened = await aDatabase();
});
afterAll(() => opened.remove());

const clerk = actorOf({ id: 'u1', username: 'verifikator1', name: 'V', roles: ['verifikator', 'petugas'] });
const head = actorOf({ id: 'u2', username: 'kadis', name: 'K', roles: ['kepala-dinas'] });

async function plansOf(list: (database: Database) => Promise<unknown>): Promise<string[]> {
  const { recorded, reads } = recordingReads(opened.database);
  await list(recorded);
  expect(reads.length).toBeGreaterThan(0);
  const plans = reads.map(({ sql, params }) =>
    read<{ detail: string }>(opened.database, `EXPLAIN QUERY PLAN ${sql}`, params),
  );
  return (await Promise.all(plans)).flat().map(({ detail }) => detail);
}

/** Streams (`s0` …), each cut off at the end of a page, and what is counted of them are no tables. */
const isTable = (step: string) => !/^SCAN (s\d+|[nfu]|CONSTANT ROW)\b/.test(step);

const readToTheEnd = (plan: readonly string[]) =>
  plan.filter((step) => step.startsWith('SCAN ') && isTable(step) && !step.includes('INDEX'));

const sorted = (plan: readonly string[]) =>
  plan.filter((step, index) => step.startsWith('USE TEMP B-TREE') && isTable(plan[index - 1] ?? ''));

const keptShort = { readToTheEnd: [], sorted: [] };

async function judged(list: (database: Database) => Promise<unknown>) {
  const plan = await plansOf(list);
  return { readToTheEnd: readToTheEnd(plan), sorted: sorted(plan) };
}

const cursor = (...keys: (string | number)[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const tasksAfter: Record<InboxOrder, string> = {
  due: cursor('2026-11-30', 5),
  name: cursor('Periksa', 5),
  newest: cursor(5),
  oldest: cursor(5),
};

const tabs = (['group', 'all'] as const).flatMap((view) => inboxOrders.map((order) => ({ view, order })));
const byDue = inboxViews.map((view) => ({ view, order: 'due' as const }));

it.each([...tabs, ...byDue])('the tasks: $view, by $order', async ({ view, order }) => {
  // Who sees all reads one stream; in another order than by due date the clerk's own tasks are sorted (below).
  const readers = view === 'all' && order !== 'due' ? [head] : [clerk, head];
  for (const actor of readers) {
    const query = { view, order, limit: 25 };
    expect(await judged((database) => inbox(database, actor, query))).toEqual(keptShort);
    const next = { ...query, after: tasksAfter[order] };
    expect(await judged((database) => inbox(database, actor, next))).toEqual(keptShort);
    expect(await judged((database) => worklist(database, actor, next))).toEqual(keptShort);
  }
});

it.each(['mine', 'late', 'all'] as const)(
  'sorts only what one person has, or what is late: %s, in another order than by due date',
  async (view) => {
    const query = { view, order: 'newest', limit: 25 } as const;
    const { readToTheEnd: tables } = await judged((database) => inbox(database, clerk, query));
    expect(tables).toEqual([]);
  },
);

it.each(instanceFilters)('the instances: %s', async (filter) => {
  const query = { filter, limit: 25 };
  expect(await judged((database) => instanceList(database, query))).toEqual(keptShort);
  const next = { ...query, after: cursor('0199') };
  expect(await judged((database) => instanceList(database, next))).toEqual(keptShort);
});

it.each<[string, (database: Database) => Promise<unknown>]>([
  ['the numbers beside the tabs of tasks', (database) => inboxCounts(database, clerk, 101)],
  ['the same for who sees all', (database) => inboxCounts(database, head, 101)],
  ['the numbers beside the tabs of instances', (database) => instanceCounts(database, 101)],
  ['the deadlines of a page of cases', (database) => deadlinesIn(database, ['a', 'b'])],
  ['the drafts', (database) => newestDrafts(database, 50)],
  ['the timeline', (database) => timelineOf(database, 'i')],
  ['my applications', (database) => applicationsOf(database, 'u', { limit: 25, after: cursor('2026', 'a') })],
  ['my unfinished application', (database) => unfinishedApplicationOf(database, 'u')],
  ['the complaints', (database) => complaintsFor(database, handler, complaintsAsked)],
  ['my complaints', (database) => complaintsOf(database, 'u')],
  ['the notifications', (database) => notificationsOf(database, 'u', 'id', '0199')],
  ['the number of unread ones', (database) => unreadNotifications(database, 'u')],
])('%s', async (_, list) => expect(await judged(list)).toEqual(keptShort));

it('who has ended is counted among those who have, not by passing all who are running', async () => {
  const plan = await plansOf((database) => instanceCounts(database, 101));
  const passing = plan.filter((step) => step.endsWith('(parent_instance_id=?)'));
  expect(passing).toEqual([expect.stringContaining('ix_instances_parent_instance_id_id')]);
});

it('the processes: all versions, which are few, each with two counted ranges of an index', async () => {
  const plan = await plansOf((database) => allDefinitions(database, 101));
  expect(plan.filter((step) => / i\b/.test(step))).toEqual(
    Array.from({ length: 3 }, () =>
      expect.stringContaining('COVERING INDEX ix_instances_definition_id_state'),
    ),
  );
});

it('a list that reads or sorts a whole table would be found', async () => {
  const list = (database: Database) => read(database, 'SELECT * FROM tasks ORDER BY step');
  expect(await judged(list)).toEqual({
    readToTheEnd: ['SCAN tasks'],
    sorted: ['USE TEMP B-TREE FOR ORDER BY'],
  });
});

import type { Actor } from '../../src/identity/actor.ts';
import { findVisibleTask } from '../../src/tasks/lists/find-visible-task.ts';
import { inbox, inboxCounts, type InboxQuery } from '../../src/tasks/lists/inbox.ts';
import { actionsFor } from '../../src/tasks/task-policy.ts';
import { worklist } from '../../src/tasks/lists/worklist.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { aCase, aDeadline, aDefinition, aPerson, aTask } from './task-rows-stored.ts';

let stored: TestDatabase;
let writer: Actor;
let reader: Actor;

beforeEach(async () => {
  stored = await aDatabase();
  writer = await aPerson(stored.database, 'verifikator1', 'verifikator');
  reader = await aPerson(stored.database, 'verifikator2', 'verifikator');
  await aDefinition(stored.database);
});
afterEach(() => stored.remove());

const listed = (actor: Actor, query: Partial<InboxQuery> = {}) =>
  inbox(stored.database, actor, { view: 'group', order: 'due', limit: 25, ...query });
const namesIn = async (actor: Actor, query: Partial<InboxQuery> = {}) =>
  (await listed(actor, query)).tasks.map(({ name }) => name);

describe('four-eyes in the list', () => {
  beforeEach(async () => {
    const { database } = stored;
    await aCase(database, 'satu');
    await aTask(database, 'satu', 'Susun', { state: 'completed', completed_by: writer.id });
    await aTask(database, 'satu', 'Periksa', { separate_from: '["Susun"]' });
  });

  it('offers no claim to who did the task it must be separate from, and offers it to others', async () => {
    const actionsOf = async (actor: Actor) =>
      (await listed(actor)).tasks.map((task) => actionsFor(actor, task));
    expect(await actionsOf(writer)).toEqual([[]]);
    expect(await actionsOf(reader)).toEqual([['claim']]);
  });

  it('bars nobody for the same task of another case', async () => {
    // given
    await aCase(stored.database, 'dua');
    await aTask(stored.database, 'dua', 'Periksa', { separate_from: '["Susun"]' });
    // when
    const { tasks } = await listed(writer);
    // then
    expect(tasks.map(({ instanceId, barred }) => [instanceId, barred])).toEqual([
      ['satu', [writer.id]],
      ['dua', []],
    ]);
  });

  it('says the same of one task on its own page', async () => {
    for (const task of (await listed(writer)).tasks)
      expect(await findVisibleTask(stored.database, writer, task.id)).toEqual(task);
  });
});

describe('a case whose deadline was set twice', () => {
  it('stands in the list once, with the deadline that runs', async () => {
    // given
    const { database } = stored;
    await aCase(database, 'satu');
    await aTask(database, 'satu', 'Periksa');
    await aDeadline(database, 'satu', '9', {
      due_at: '2026-11-25T08:45:00.000Z',
      cancelled_at: '2026-11-24',
    });
    await aDeadline(database, 'satu', '12', { due_at: '2026-11-30T08:45:00.000Z' });
    // then
    const { lines } = await worklist(database, reader, { view: 'group', order: 'due', limit: 25 });
    expect(lines.map(({ deadlines }) => deadlines.maximum?.dueAt?.toISOString())).toEqual([
      '2026-11-30T08:45:00.000Z',
    ]);
    expect(await inboxCounts(database, reader, 101)).toEqual({ mine: 0, group: 1, all: 1, late: 0 });
  });
});

describe('pages', () => {
  beforeEach(async () => {
    await aCase(stored.database, 'satu', { business_key: 'SE-2026-000001', subject: '100% Siti_Aminah' });
    for (const [index, name] of ['A', 'B', 'B', 'C', 'D'].entries())
      await aTask(stored.database, 'satu', `${name}-${index}`, { name });
  });

  it.each(['due', 'newest', 'oldest', 'name'] as const)(
    'by %s show every task once, in the order of one long page',
    async (order) => {
      const whole = (await listed(reader, { order })).tasks.map(({ id }) => id);
      const paged: string[] = [];
      let next: string | undefined;
      do {
        const page = await listed(reader, { order, limit: 2, ...(next ? { after: next } : {}) });
        paged.push(...page.tasks.map(({ id }) => id));
        next = page.next;
      } while (next !== undefined);
      expect(whole).toHaveLength(5);
      expect(paged).toEqual(whole);
    },
  );

  it.each(['', 'x', 'WzFd', Buffer.from('["A"]').toString('base64url'), 'WyJBIiwiQiJd'])(
    'begin anew after the cursor %j, which is none of ours',
    async (after) => {
      expect(await namesIn(reader, { after, order: 'name' })).toEqual(['A', 'B', 'B', 'C', 'D']);
    },
  );

  it.each([
    ['se-2026', 5],
    ['0% siti_', 5],
    ['0%a', 0],
    ['Siti%', 0],
    ['   ', 5],
  ])('that search for %j find %i: wildcards mean themselves', async (search, count) => {
    expect(await namesIn(reader, { search })).toHaveLength(count);
  });
});

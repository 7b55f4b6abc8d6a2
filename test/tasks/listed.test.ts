import type { Actor } from '../../src/identity/actor.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { inbox, inboxCounts, type InboxQuery } from '../../src/tasks/lists/inbox.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { wronglyListed } from '../support/wrongly-listed.ts';
import { aCase, aDeadline, aDefinition, aPerson, aTask } from './task-rows-stored.ts';

// The database keeps what lists are sorted by while deadlines move, tasks are taken, given back and closed.

let stored: TestDatabase;
let clerk: Actor;
beforeEach(async () => {
  stored = await aDatabase();
  clerk = await aPerson(stored.database, 'verifikator1', 'verifikator');
  await aDefinition(stored.database);
  for (const id of ['satu', 'dua', 'tiga']) {
    await aCase(stored.database, id);
    await aTask(stored.database, id, 'Periksa', { name: `Periksa ${id}` });
  }
});
afterEach(async () => {
  expect(await wronglyListed(stored.database)).toEqual([]);
  await stored.remove();
});

const change = (sql: string, ...params: string[]) =>
  inTransaction(stored.database, (tx) => tx.run(sql, params));
const listed = async (query: Partial<InboxQuery> = {}) =>
  (await inbox(stored.database, clerk, { view: 'group', order: 'due', limit: 25, ...query })).tasks.map(
    ({ instanceId }) => instanceId,
  );

it('a deadline that is set, moved, stopped and set again moves the tasks of its case', async () => {
  // given two deadlines
  await aDeadline(stored.database, 'dua', '1', { due_at: '2026-11-25T08:45:00.000Z' });
  await aDeadline(stored.database, 'tiga', '1', { due_at: '2026-11-24T08:45:00.000Z' });
  expect(await listed()).toEqual(['tiga', 'dua', 'satu']);
  // when one is moved
  await change(`UPDATE deadlines SET due_at = '2026-11-30T08:45:00.000Z' WHERE instance_id = 'tiga'`);
  expect(await listed()).toEqual(['dua', 'tiga', 'satu']);
  // when the other stands still: it has no date, and waits behind those that have one
  await change(`UPDATE deadlines SET due_at = NULL, remaining_ms = 5 WHERE instance_id = 'dua'`);
  expect(await listed()).toEqual(['tiga', 'satu', 'dua']);
  // when it was cancelled and is set anew
  await change(`UPDATE deadlines SET cancelled_at = '2026-11-24' WHERE instance_id = 'dua'`);
  await aDeadline(stored.database, 'dua', '12', { due_at: '2026-11-26T08:45:00.000Z' });
  expect(await listed()).toEqual(['dua', 'tiga', 'satu']);
});

it('a task opened under a deadline that runs stands where its case stands; its own due date goes first', async () => {
  await aDeadline(stored.database, 'satu', '1', { due_at: '2026-11-25T08:45:00.000Z' });
  await aTask(stored.database, 'satu', 'Susun', { name: 'Susun' });
  await aTask(stored.database, 'dua', 'Teken', { name: 'Teken', due_at: '2026-11-24T01:00:00.000Z' });
  expect(await listed()).toEqual(['dua', 'satu', 'satu', 'dua', 'tiga']);
});

it('a deadline that passes makes its tasks late, for who may see them', async () => {
  await aDeadline(stored.database, 'dua', '1', { due_at: '2026-11-25T08:45:00.000Z' });
  expect(await inboxCounts(stored.database, clerk, 101)).toMatchObject({ late: 0 });
  await change(`UPDATE deadlines SET fired_at = '2026-11-25T08:45:00.000Z' WHERE instance_id = 'dua'`);
  expect(await listed({ view: 'late' })).toEqual(['dua']);
  expect(await inboxCounts(stored.database, clerk, 101)).toMatchObject({ late: 1 });
  const stranger = await aPerson(stored.database, 'pemohon1', 'pemohon');
  expect(await inboxCounts(stored.database, stranger, 101)).toEqual({ mine: 0, group: 0, all: 0, late: 0 });
});

it('a task that is taken leaves the offered ones, comes back when it is given back, and goes when it is closed', async () => {
  await change(`UPDATE tasks SET state = 'claimed', assignee_id = ? WHERE instance_id = 'satu'`, clerk.id);
  expect(await inboxCounts(stored.database, clerk, 101)).toEqual({ mine: 1, group: 2, all: 3, late: 0 });
  await change(`UPDATE tasks SET state = 'open', assignee_id = NULL WHERE instance_id = 'satu'`);
  expect(await inboxCounts(stored.database, clerk, 101)).toEqual({ mine: 0, group: 3, all: 3, late: 0 });
  await change(`UPDATE tasks SET state = 'completed' WHERE instance_id = 'satu'`);
  expect(await listed()).toEqual(['dua', 'tiga']);
});

it('counts no further than it was told to', async () => {
  expect(await inboxCounts(stored.database, clerk, 2)).toEqual({ mine: 0, group: 2, all: 2, late: 0 });
});

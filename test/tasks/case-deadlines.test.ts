import { deadlinesIn, deadlinesOf } from '../../src/tasks/lists/case-deadlines.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { aCase, aDeadline, aDefinition } from './task-rows-stored.ts';

// A list reads fewer rows than the page of a case. What it says of a case must be the same, but for a target ahead.

let stored: TestDatabase;
beforeAll(async () => {
  stored = await aDatabase();
  const { database } = stored;
  await aDefinition(database);
  for (const id of ['ahead', 'passed', 'again', 'none']) await aCase(database, id);
  const due_at = '2026-11-25T08:45:00.000Z';
  const fired_at = '2026-11-20T08:45:00.000Z';
  for (const id of ['ahead', 'passed', 'again'])
    await aDeadline(database, id, '9', { kind: 'maximum', due_at, provisional: 1 });
  await aDeadline(database, 'ahead', '1', { kind: 'target', due_at });
  await aDeadline(database, 'passed', '1', { kind: 'target', due_at, fired_at });
  await aDeadline(database, 'again', '1', { kind: 'target', due_at, fired_at });
  await aDeadline(database, 'again', '2', { kind: 'target', due_at });
});
afterAll(() => stored.remove());

it.each([
  { id: 'passed', when: 'whose target has passed' },
  { id: 'again', when: 'whose target has passed and was set again' },
  { id: 'none', when: 'without deadlines' },
])('says in a list what the page says of a case $when', async ({ id }) => {
  const listed = await deadlinesIn(stored.database, ['ahead', 'passed', 'again', 'none']);
  expect(listed(id)).toEqual(await deadlinesOf(stored.database, id));
});

it('counts a target that was set again as ahead', async () => {
  const listed = await deadlinesIn(stored.database, ['again']);
  expect(listed('again').target).toMatchObject({ firedAt: undefined });
});

it('leaves a target ahead out of a list', async () => {
  const whole = await deadlinesOf(stored.database, 'ahead');
  const listed = await deadlinesIn(stored.database, ['ahead']);
  expect(whole.target).toBeDefined();
  expect(listed('ahead')).toEqual({ ...whole, target: undefined });
});

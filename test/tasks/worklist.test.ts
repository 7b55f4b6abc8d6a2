import { actorOf, type Actor } from '../../src/identity/actor.ts';
import { deadlinesOf } from '../../src/tasks/lists/case-deadlines.ts';
import { inbox, inboxOrders, inboxViews } from '../../src/tasks/lists/inbox.ts';
import { actionsFor } from '../../src/tasks/task-policy.ts';
import type { Task } from '../../src/tasks/task.ts';
import { worklist } from '../../src/tasks/lists/worklist.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { aCase, aDeadline, aDefinition, aPerson, aTask } from './task-rows-stored.ts';

// A page reads less of each task than the API does. Whatever it shows must be what the whole task says.

let stored: TestDatabase;
let writer: Actor;
let reader: Actor;
let head: Actor;
let deputy: Actor;

beforeAll(async () => {
  stored = await aDatabase();
  const { database } = stored;
  writer = await aPerson(database, 'verifikator1', 'verifikator');
  reader = await aPerson(database, 'verifikator2', 'verifikator');
  head = await aPerson(database, 'kadis', 'kepala-dinas');
  const { id, username, name, roles } = reader;
  deputy = actorOf({ id: 'wakil', username: 'wakil', name: 'Wakil', roles: [] }, [
    { capacity: 'plh', official: { id, username, name }, roles },
  ]);
  await aDefinition(database);
  for (const id of ['satu', 'dua', 'tiga']) {
    await aCase(database, id, { business_key: `SE-${id}`, subject: `Permohonan ${id}` });
    await aTask(database, id, 'Susun', { state: 'completed', completed_by: writer.id });
    await aTask(database, id, 'Periksa', { separate_from: '["Susun"]', step: '3' });
  }
  await aTask(database, 'satu', 'Tolak', { state: 'claimed', assignee_id: writer.id });
  await aTask(database, 'dua', 'Kirim', { state: 'claimed', assignee_id: reader.id });
  await aDeadline(database, 'dua', '1', { due_at: '2026-11-25T08:45:00.000Z' });
});
afterAll(() => stored.remove());

const lineOf = async (actor: Actor, task: Task) => ({
  ...{ id: task.id, name: task.name, step: task.step },
  ...{ businessKey: task.businessKey, subject: task.subject },
  ...{ assigneeId: task.assigneeId, assigneeName: task.assigneeName },
  mayClaim: actionsFor(actor, task).includes('claim'),
  deadlines: await deadlinesOf(stored.database, task.instanceId),
});

it.each(inboxViews.flatMap((view) => inboxOrders.map((order) => ({ view, order }))))(
  'says of $view by $order what the whole tasks say, page by page',
  async ({ view, order }) => {
    for (const actor of [writer, reader, head, deputy]) {
      let after: string | undefined;
      do {
        const query = { view, order, limit: 2, after };
        const whole = await inbox(stored.database, actor, query);
        const { lines, next } = await worklist(stored.database, actor, query);
        expect(lines).toEqual(await Promise.all(whole.tasks.map((task) => lineOf(actor, task))));
        expect(next).toBe(whole.next);
        after = next;
      } while (after !== undefined);
    }
  },
);

it('offers to claim what is open to the actor, and neither what someone has nor what four-eyes forbids', async () => {
  const claimable = async (actor: Actor) => {
    const { lines } = await worklist(stored.database, actor, { view: 'all', order: 'oldest', limit: 25 });
    return lines.filter(({ mayClaim }) => mayClaim).map(({ name }) => name);
  };
  expect(await claimable(writer)).toEqual([]);
  expect(await claimable(reader)).toEqual(['Periksa', 'Periksa', 'Periksa']);
  // What the official has in hand for whom one stands in is there to be taken over.
  expect(await claimable(deputy)).toEqual(['Periksa', 'Periksa', 'Periksa', 'Kirim']);
});

import { deploySmall, userTask } from '../instances/small-process.ts';
import { anApi, type ApiProgram } from './a-client.ts';

// Starting a process, and what another program may do with its tasks.

let api: ApiProgram;
beforeAll(async () => {
  api = await anApi();
  await deploySmall(api, 'periksa', userTask);
});
afterAll(() => api.close());

it('starts, lists, claims and completes', async () => {
  // given
  const clerk = await api.client(['integrasi', 'verifikator']);
  // when
  const started = await clerk.post('/instances', {
    processId: 'periksa',
    businessKey: 'A-1',
    variables: { n: 1 },
  });
  expect([started.status, started.text]).toEqual([201, expect.stringContaining('instanceId')]);
  const { instanceId } = started.body;
  const listed = await clerk.get(`/tasks?instanceId=${instanceId}`);
  expect(listed.text).toContain('A-1');
  const [task] = listed.body.tasks;
  const claimed = await clerk.post(`/tasks/${task.id}/claim`);
  const done = await clerk.post(`/tasks/${task.id}/complete`, { variables: { ok: true } });
  // then
  expect(claimed.body).toMatchObject({ state: 'claimed', assignee: { id: clerk.actor.id } });
  expect([done.status, done.text]).toEqual([204, '']);
  expect(await api.rows(`SELECT state FROM instances WHERE id = ?`, instanceId)).toEqual([
    { state: 'completed' },
  ]);
});

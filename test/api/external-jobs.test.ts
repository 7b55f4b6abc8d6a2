import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { deployXml } from '../instances/small-process.ts';
import { anApi, type ApiProgram } from './a-client.ts';

// The life of work that a program outside does: fetched, held, done, failed, thrown, given up, retried.

const process = `<bpmn:startEvent id="Mulai" />
  <bpmn:serviceTask id="Hitung" name="Hitung biaya" camunda:type="external" camunda:topic="hitung">
    <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R2/PT1M</camunda:failedJobRetryTimeCycle>
      <camunda:properties><camunda:property name="tarif" value="7" /></camunda:properties></bpmn:extensionElements>
  </bpmn:serviceTask>
  <bpmn:boundaryEvent id="Rusak" attachedToRef="Hitung"><bpmn:errorEventDefinition errorRef="Err" /></bpmn:boundaryEvent>
  <bpmn:endEvent id="Selesai" /><bpmn:endEvent id="Gagal" />
  <bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Hitung" /><bpmn:sequenceFlow id="b" sourceRef="Hitung" targetRef="Selesai" />
  <bpmn:sequenceFlow id="c" sourceRef="Rusak" targetRef="Gagal" />`;

let api: ApiProgram;
let robot: Awaited<ReturnType<ApiProgram['client']>>;
beforeAll(async () => {
  api = await anApi();
  await deployXml(api, 'biaya', process);
  robot = await api.client(['integrasi']);
});
afterAll(() => api.close());

// What a test leaves undone is not for the next one.
beforeEach(async () => {
  api.clock.set('2026-11-23T02:00:00.000Z');
  await inTransaction(api.app.database, (tx) => tx.run('DELETE FROM external_tasks'));
});

const start = async (variables = {}) =>
  String((await robot.post('/instances', { processId: 'biaya', variables })).body.instanceId);
const fetch = async (more: object = {}, who = robot) =>
  (await who.post('/jobs/fetch-and-lock', { workerId: 'w1', topics: ['hitung'], ...more })).body.jobs;
const endOf = async (instanceId: string) => {
  const { body } = await robot.get(`/instances/${instanceId}`);
  return [body.state, body.endedElementId];
};

it('is left alone by the worker of this program, fetched with all it needs, held, and done', async () => {
  // given
  const instanceId = await start({ luas: 6 });
  await api.drainJobs();
  expect((await robot.get(`/instances/${instanceId}`)).body).toMatchObject({
    state: 'running',
    incidents: [],
    externalJobs: [{ elementId: 'Hitung', topic: 'hitung', attempts: 0, retries: 2, lockedUntil: null }],
  });
  // when
  const [job, ...others] = await fetch({ lockMs: 5_000 });
  const done = await robot.post(`/jobs/${job.id}/complete`, { workerId: 'w1', variables: { biaya: 42 } });
  // then
  expect(others).toEqual([]);
  expect(job).toMatchObject({
    instanceId,
    elementId: 'Hitung',
    variables: { luas: 6 },
    settings: { tarif: '7' },
    attempts: 1,
    lockedUntil: '2026-11-23T02:00:05.000Z',
  });
  expect(done.status).toBe(204);
  expect(await endOf(instanceId)).toEqual(['completed', 'Selesai']);
  expect((await robot.get(`/instances/${instanceId}`)).body.variables).toEqual({ luas: 6, biaya: 42 });
  const { body } = await robot.get(`/instances/${instanceId}/history?language=en`);
  const told = body.events.find(({ type }: { type: string }) => type === 'work.completed');
  expect(told).toMatchObject({ actor: { id: robot.actor.id }, content: { topic: 'hitung', workerId: 'w1' } });
  expect(told.sentence).toBe('Mesin 1 did the work of Hitung biaya.');
});

it('is with one worker at a time, and again to be had when its lock has run out', async () => {
  await start();
  const [job] = await fetch({ lockMs: 10_000 });
  expect(await fetch({ workerId: 'w2' })).toEqual([]);
  api.clock.set('2026-11-23T02:00:08.000Z');
  const extended = await robot.post(`/jobs/${job.id}/extend-lock`, { workerId: 'w1', lockMs: 10_000 });
  expect(extended.body).toEqual({ lockedUntil: '2026-11-23T02:00:18.000Z' });
  api.clock.set('2026-11-23T02:00:17.999Z');
  expect(await fetch({ workerId: 'w2' })).toEqual([]);
  api.clock.set('2026-11-23T02:00:18.000Z');
  const [again] = await fetch({ workerId: 'w2' });
  expect(again).toMatchObject({ id: job.id, attempts: 2, idempotencyKey: job.idempotencyKey });
  for (const [path, more] of [
    ['complete', {}],
    ['failure', { message: 'x' }],
    ['failure', { message: 'x', retries: 0 }],
    ['error', { errorCode: 'x' }],
    ['extend-lock', { lockMs: 1_000 }],
  ] as const) {
    const reply = await robot.post(`/jobs/${job.id}/${path}`, { workerId: 'w1', ...more });
    expect(reply.body).toMatchObject({ status: 409, detail: expect.stringContaining('does not hold it') });
  }
});

it('is not ended by a worker of the same name of another account', async () => {
  await start();
  const [job] = await fetch();
  const other = await api.client(['integrasi']);
  expect((await other.post(`/jobs/${job.id}/complete`, { workerId: 'w1' })).status).toBe(409);
});

it('waits after a failure, and stands as an incident after the last; a supervisor brings it back', async () => {
  // given
  const instanceId = await start();
  const fail = async (id: string) =>
    (
      await robot.post(`/jobs/${id}/failure`, {
        workerId: 'w1',
        message: 'server tarif mati',
        details: 'at x',
      })
    ).body;
  // when
  const [first] = await fetch();
  expect(await fail(first.id)).toEqual({ state: 'waiting' });
  expect(await fetch()).toEqual([]);
  api.clock.set('2026-11-23T02:01:00.000Z');
  const [second] = await fetch();
  expect(second).toMatchObject({ id: first.id, attempts: 2, retries: 1 });
  expect(await fail(second.id)).toEqual({ state: 'incident' });
  // then
  api.clock.set('2026-11-23T05:00:00.000Z');
  expect(await fetch()).toEqual([]);
  const { body } = await robot.get(`/instances/${instanceId}`);
  expect(body.incidents).toMatchObject([{ elementId: 'Hitung', message: 'server tarif mati' }]);
  await retryIncident(api.app.worker, await api.as('supervisor'), body.incidents[0].id);
  const [third] = await fetch();
  expect((await robot.post(`/jobs/${third.id}/complete`, { workerId: 'w1' })).status).toBe(204);
  expect(await endOf(instanceId)).toEqual(['completed', 'Selesai']);
});

it('ends with a BPMN error that an event of the process catches', async () => {
  const instanceId = await start();
  const [job] = await fetch();
  const thrown = await robot.post(`/jobs/${job.id}/error`, {
    workerId: 'w1',
    errorCode: 'RUSAK',
    message: 'tarif?',
  });
  expect(thrown.status).toBe(204);
  expect(await endOf(instanceId)).toEqual(['completed', 'Gagal']);
});

it('is gone with its instance: who still works on it is told', async () => {
  const instanceId = await start();
  const [job] = await fetch();
  await cancelInstance(api.app.worker, await api.as('supervisor'), { instanceId, reason: 'batal' });
  expect((await robot.post(`/jobs/${job.id}/complete`, { workerId: 'w1' })).body).toMatchObject({
    status: 404,
  });
  expect(await api.rows('SELECT id FROM external_tasks')).toEqual([]);
});

it('is taken by the most urgent first, at most as many as wanted, each by one of two at once', async () => {
  for (let n = 0; n < 6; n++) await start({ n });
  const taken = await Promise.all([fetch({ limit: 3 }), fetch({ limit: 3, workerId: 'w2' })]);
  const ids = taken.flat().map(({ id }: { id: string }) => id);
  expect([taken[0].length, taken[1].length, new Set(ids).size]).toEqual([3, 3, 6]);
});

it('comes to a program that waits for it as soon as it is there', async () => {
  const began = performance.now();
  const waiting = fetch({ waitMs: 20_000 });
  const instanceId = await start();
  expect(await waiting).toMatchObject([{ instanceId }]);
  expect(performance.now() - began).toBeLessThan(15_000);
});

it('does not come to who waits for something else, and the wait has an end', async () => {
  await start();
  expect(await fetch({ topics: ['lain'], waitMs: 50 })).toEqual([]);
});

it.each([
  [{ topics: [] }, 'topics'],
  [{ waitMs: 30_001 }, 'waitMs'],
  [{ lockMs: 10 }, 'lockMs'],
  [{ workerId: '' }, 'workerId'],
])('refuses %j', async (more, path) => {
  const reply = await robot.post('/jobs/fetch-and-lock', { workerId: 'w', topics: ['x'], ...more });
  expect(reply.body).toMatchObject({ status: 400, errors: [{ path }] });
});

it('without camunda:type="external" still fails when nothing here knows its topic', async () => {
  const task = '<bpmn:serviceTask id="Hitung" camunda:topic="hitung" />';
  const flows =
    '<bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Hitung" /><bpmn:sequenceFlow id="b" sourceRef="Hitung" targetRef="Selesai" />';
  await deployXml(
    api,
    'salah',
    `<bpmn:startEvent id="Mulai" />${task}<bpmn:endEvent id="Selesai" />${flows}`,
  );
  const { body } = await robot.post('/instances', { processId: 'salah' });
  await api.drainJobs();
  expect(await fetch()).toEqual([]);
  const { body: instance } = await robot.get(`/instances/${body.instanceId}`);
  expect(instance.jobs).toMatchObject([
    { kind: 'service-task', lastError: expect.stringContaining('no handler knows') },
  ]);
});

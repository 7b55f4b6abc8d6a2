import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { scheduleHousekeeping } from '../../src/worker/housekeeping.ts';
import { deploySmall, userTask } from '../instances/small-process.ts';
import { anApi, type ApiProgram } from './a-client.ts';

// The same request twice: by a client that never got its answer, by two at once, after a crash.

let api: ApiProgram;
let robot: Awaited<ReturnType<ApiProgram['client']>>;
beforeAll(async () => {
  api = await anApi();
  await deploySmall(api, 'periksa', userTask);
  robot = await api.client(['integrasi', 'verifikator']);
});
afterAll(() => api.close());

const start = (key: string, body: object = {}) =>
  robot.post('/instances', { processId: 'periksa', ...body }).set('Idempotency-Key', key);
const started = async () =>
  Number((await api.rows<{ n: number }>('SELECT COUNT(*) AS n FROM instances'))[0]?.n);

it('answers a repeated request as the first time, and does nothing', async () => {
  const before = await started();
  const first = await start('a', { variables: { n: 1 } });
  const again = await start('a', { variables: { n: 1 } });
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect([first, again].map(({ headers }) => headers['idempotency-replayed'])).toEqual([undefined, 'true']);
  expect(await started()).toBe(before + 1);
});

it('repeats an answer without content, of a request that could not be done twice', async () => {
  const { instanceId } = (await start('b')).body;
  const [task] = (await robot.get(`/tasks?instanceId=${instanceId}`)).body.tasks;
  await robot.post(`/tasks/${task.id}/claim`);
  const complete = () => robot.post(`/tasks/${task.id}/complete`, {}).set('Idempotency-Key', 'done');
  expect([(await complete()).status, (await complete()).status]).toEqual([204, 204]);
  expect((await robot.post(`/tasks/${task.id}/complete`, {})).status).toBe(409);
});

it('refuses the key of another request, also at another address', async () => {
  await start('c', { variables: { n: 1 } });
  expect((await start('c', { variables: { n: 2 } })).body).toMatchObject({
    status: 422,
    type: 'urn:alur:problem:key-reused',
  });
  const elsewhere = await robot.post('/signals', { name: 'x' }).set('Idempotency-Key', 'c');
  expect(elsewhere.status).toBe(422);
});

it('keeps the keys of two tokens apart', async () => {
  const other = await api.client(['integrasi']);
  const first = await start('d');
  const second = await other.post('/instances', { processId: 'periksa' }).set('Idempotency-Key', 'd');
  expect(second.status).toBe(201);
  expect(second.body).not.toEqual(first.body);
});

it('does it once for two that come at once; the other is told to wait', async () => {
  const before = await started();
  const replies = await Promise.all([start('e'), start('e')]);
  const statuses = replies.map(({ status }) => status).sort();
  expect(await started()).toBe(before + 1);
  expect([
    [201, 201],
    [201, 409],
  ]).toContainEqual(statuses);
  const refused = replies.find(({ status }) => status === 409);
  if (refused) expect(refused.body.type).toBe('urn:alur:problem:key-in-use');
  expect((await start('e')).headers['idempotency-replayed']).toBe('true');
});

it('keeps nothing of a refusal: what is mended in between is done', async () => {
  const asked = () => start('f', { processId: 'baru' });
  expect((await asked()).status).toBe(404);
  await deploySmall(api, 'baru', userTask);
  expect((await asked()).status).toBe(201);
});

it('undoes the effect when the answer cannot be kept: after a crash both are there, or neither', async () => {
  // given
  const before = await started();
  const breakDown = () =>
    inTransaction(api.app.database, (tx) =>
      tx.run('ALTER TABLE kept_answers RENAME COLUMN status TO broken'),
    );
  const mend = () =>
    inTransaction(api.app.database, (tx) =>
      tx.run('ALTER TABLE kept_answers RENAME COLUMN broken TO status'),
    );
  // when
  await breakDown();
  const broken = await start('g');
  await mend();
  // then
  expect(broken.body).toMatchObject({ status: 500, type: 'urn:alur:problem:broken' });
  expect(await started()).toBe(before);
  expect((await start('g')).status).toBe(201);
  expect(await started()).toBe(before + 1);
});

it('forgets a key after a day', async () => {
  const first = await start('h');
  api.clock.set('2026-11-24T02:00:00.000Z');
  const later = await start('h');
  expect([later.status, later.headers['idempotency-replayed']]).toEqual([201, undefined]);
  expect(later.body).not.toEqual(first.body);
  api.clock.set('2026-11-25T02:00:00.000Z');
  await inTransaction(api.app.database, (tx) => scheduleHousekeeping(tx, api.clock.now()));
  await api.drainJobs();
  expect(await api.rows('SELECT idempotency_key FROM kept_answers')).toEqual([]);
});

it.each([['x'.repeat(201)], ['a b'], ['']])('refuses a key such as "%s"', async (key) => {
  const reply = await start(key);
  expect(reply.body).toMatchObject({ status: 400, errors: [{ in: 'header', path: 'Idempotency-Key' }] });
});

import { deploySmall, deployXml, pause, userTask } from '../instances/small-process.ts';
import { anApi, type ApiProgram } from './a-client.ts';

let api: ApiProgram;
let robot: Awaited<ReturnType<ApiProgram['client']>>;
beforeAll(async () => {
  api = await anApi();
  await deploySmall(api, 'periksa', userTask);
  await deploySmall(api, 'periksa', userTask.replace('Periksa', 'Periksa lagi'));
  await deploySmall(api, 'tunggu', pause('PT1H'));
  robot = await api.client(['integrasi', 'verifikator']);
});
afterAll(() => api.close());

const start = (body: object) => robot.post('/instances', body);

describe('starting', () => {
  it('takes the latest version, or the one that is named', async () => {
    const names = await Promise.all(
      [{}, { version: 1 }].map(async (more) => {
        const { body } = await start({ processId: 'periksa', ...more });
        return (await robot.get(`/instances/${body.instanceId}`)).body.tasks[0].name;
      }),
    );
    expect(names).toEqual(['Periksa lagi', 'Periksa']);
  });

  it.each([
    ['an unknown process', { processId: 'nothing' }, 404, undefined],
    ['an unknown version', { processId: 'periksa', version: 9 }, 404, undefined],
    ['no process', {}, 400, 'processId'],
    ['a field that does not exist', { processId: 'periksa', tenant: 'x' }, 400, 'tenant'],
    ['variables that are none', { processId: 'periksa', variables: [1] }, 400, 'variables'],
    ['a list in place of a body', [1], 400, ''],
  ])('refuses %s', async (_, body, status, path) => {
    const reply = await start(body);
    expect(reply.body.status).toBe(status);
    expect(reply.body.errors?.[0]?.path).toBe(path);
  });

  it('refuses a business key that is taken, as a conflict', async () => {
    expect((await start({ processId: 'periksa', businessKey: 'SATU' })).status).toBe(201);
    const again = await start({ processId: 'periksa', businessKey: 'SATU' });
    expect(again.body).toMatchObject({ status: 409, detail: expect.stringContaining('SATU') });
  });

  it.each([5_000, 200_000])('refuses variables that are nested %i levels deep', async (levels) => {
    const nested = '['.repeat(levels) + ']'.repeat(levels);
    const body = `{"processId": "periksa", "variables": {"daftar": ${nested}}}`;
    const reply = await robot.post('/instances').set('Content-Type', 'application/json').send(body);
    expect(reply.body).toMatchObject({ status: 400, errors: [{ path: 'variables.daftar' }] });
  });

  it('refuses what is no JSON, of another type, or too large', async () => {
    const send = (type: string, text: string) =>
      robot.post('/instances').set('Content-Type', type).send(text);
    expect((await send('application/json', '{"processId":')).body).toMatchObject({ status: 400 });
    expect((await send('text/plain', 'hello')).body).toMatchObject({ status: 415 });
    const large = JSON.stringify({ processId: 'periksa', variables: { text: 'x'.repeat(1_100_000) } });
    expect((await send('application/json', large)).body).toMatchObject({ status: 413 });
  });
});

describe('an instance', () => {
  it('is read with its state, variables, tasks and timers, and the read stands in its history', async () => {
    // given
    const { body: started } = await start({ processId: 'tunggu', businessKey: 'T-1', variables: { n: 1 } });
    // when
    const { body } = await robot.get(`/instances/${started.instanceId}`);
    const { body: history } = await robot.get(`/instances/${started.instanceId}/history?language=en`);
    // then
    expect(body).toMatchObject({ state: 'running', businessKey: 'T-1', version: 1, variables: { n: 1 } });
    expect(body.tokens).toEqual([{ elementId: 'Jeda', count: 1 }]);
    expect(body.timers).toMatchObject([{ elementId: 'Jeda', dueAt: '2026-11-23T03:00:00.000Z' }]);
    expect([body.jobs, body.externalJobs, body.incidents, body.tasks]).toEqual([[], [], [], []]);
    expect(history.events[0]).toMatchObject({ type: 'instance.read', actor: { id: robot.actor.id } });
    expect(history.events.at(-1).sentence).toBe('The process began.');
  });

  it('shows an incident with its sentence', async () => {
    const wrong = '<bpmn:exclusiveGateway id="Pilih" /><bpmn:endEvent id="Selesai" />';
    const condition =
      '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ada == 1}</bpmn:conditionExpression>';
    const flows = `<bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Pilih" /><bpmn:sequenceFlow id="b" sourceRef="Pilih" targetRef="Selesai">${condition}</bpmn:sequenceFlow>`;
    await deployXml(api, 'macet', `<bpmn:startEvent id="Mulai" />${wrong}${flows}`);
    const { body: started } = await start({ processId: 'macet', variables: { ada: 2 } });
    const { body } = await robot.get(`/instances/${started.instanceId}`);
    expect(body.incidents).toMatchObject([{ elementId: 'Pilih', resolvedAt: null }]);
    const { body: list } = await robot.get('/instances?filter=incident');
    expect(list.instances).toMatchObject([{ id: started.instanceId, openIncidents: 1, processId: 'macet' }]);
  });

  it('that does not exist is not found, nor is its history', async () => {
    expect((await robot.get('/instances/none')).body).toMatchObject({ status: 404 });
    expect((await robot.get('/instances/none/history')).body).toMatchObject({ status: 404 });
  });

  it('is nothing for a program that may not see instances', async () => {
    const applicant = await api.client(['pemohon']);
    expect((await applicant.get('/instances')).status).toBe(403);
  });
});

it('lists instances and history page by page, each once', async () => {
  // given
  const ids: string[] = [];
  for (let n = 0; n < 5; n++)
    ids.unshift((await start({ processId: 'tunggu', subject: 'halaman' })).body.instanceId);
  const all = async (path: string, key: 'instances' | 'events', next: string | null = '') => {
    const found: { id: string | number }[] = [];
    while (next !== null) {
      const { body } = await robot.get(`${path}${next === '' ? '' : `&after=${next}`}`);
      found.push(...body[key]);
      next = body.next;
    }
    return found.map(({ id }) => id);
  };
  // then
  expect(await all('/instances?search=halaman&limit=2', 'instances')).toEqual(ids);
  const events = await all(`/instances/${ids[0]}/history?limit=2`, 'events');
  expect(events.length).toBeGreaterThan(2);
  expect(events).toEqual([...new Set(events)].sort((a, b) => Number(b) - Number(a)));
});

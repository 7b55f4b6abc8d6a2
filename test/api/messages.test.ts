import { deploySmall, receiveTask } from '../instances/small-process.ts';
import { anApi, type ApiProgram } from './a-client.ts';

let api: ApiProgram;
let robot: Awaited<ReturnType<ApiProgram['client']>>;
beforeAll(async () => {
  api = await anApi();
  await deploySmall(api, 'tunggu', receiveTask);
  const catching =
    '<bpmn:intermediateCatchEvent id="Dengar"><bpmn:signalEventDefinition signalRef="Sig" /></bpmn:intermediateCatchEvent>';
  await deploySmall(api, 'dengar', catching);
  robot = await api.client(['integrasi']);
});
afterAll(() => api.close());

const start = async (processId: string, businessKey?: string) =>
  String((await robot.post('/instances', { processId, businessKey })).body.instanceId);
const stateOf = async (instanceId: string) => (await robot.get(`/instances/${instanceId}`)).body.state;

describe('a message', () => {
  it('goes to the one that waits for it, and the program that sent it stands in the history', async () => {
    const instanceId = await start('tunggu', 'M-1');
    await start('tunggu', 'M-2');
    const reply = await robot.post('/messages', { name: 'Kabar', businessKey: 'M-1', variables: { isi: 1 } });
    expect(reply.body).toEqual({ how: 'delivered', instanceId });
    expect(await stateOf(instanceId)).toBe('completed');
    const told = await api.rows(
      `SELECT actor_id FROM history WHERE type = 'message.correlated' AND instance_id = ?`,
      instanceId,
    );
    expect(told).toEqual([{ actor_id: robot.actor.id }]);
  });

  it('is refused where nobody waits, or several do', async () => {
    expect((await robot.post('/messages', { name: 'Kabar', businessKey: 'M-9' })).body.status).toBe(409);
    await start('tunggu', 'M-3');
    const several = await robot.post('/messages', { name: 'Kabar' });
    expect(several.body).toMatchObject({ status: 409, detail: expect.stringContaining('receivers wait') });
  });

  it('waits where it has a time to live; a wrong one is refused', async () => {
    const send = (ttl: unknown) => robot.post('/messages', { name: 'Kabar', businessKey: 'M-4', ttl });
    expect((await send('PT1H')).body).toEqual({ how: 'buffered', instanceId: null });
    const instanceId = await start('tunggu', 'M-4');
    await api.drainJobs();
    expect(await stateOf(instanceId)).toBe('completed');
    expect((await send('a while')).body.status).toBe(422);
    expect((await send(true)).body).toMatchObject({ status: 400, errors: [{ path: 'ttl' }] });
  });
});

describe('a signal', () => {
  it('reaches everyone who waits for it', async () => {
    const both = [await start('dengar'), await start('dengar')];
    expect((await robot.post('/signals', { name: 'Isyarat' })).status).toBe(204);
    await api.drainJobs();
    expect(await Promise.all(both.map(stateOf))).toEqual(['completed', 'completed']);
  });

  it('is refused without a name, and for who may not', async () => {
    expect((await robot.post('/signals', {})).body).toMatchObject({
      status: 400,
      errors: [{ path: 'name' }],
    });
    const clerk = await api.client(['verifikator']);
    expect((await clerk.post('/signals', { name: 'Isyarat' })).status).toBe(403);
  });
});

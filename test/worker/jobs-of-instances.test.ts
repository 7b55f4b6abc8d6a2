import { closeScriptWorkers } from '../../src/engine/expressions/script-threads.ts';
import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { deploySmall, giveApplication, notifyTask, startSmall } from '../instances/small-process.ts';
import { aProgram, type Program } from '../support/program.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());
afterAll(() => closeScriptWorkers());

const jobsOf = (instanceId: string) =>
  program.rows<{ due_at: string; attempts: number; last_error: string | null; dead_at: string | null }>(
    'SELECT due_at, attempts, last_error, dead_at FROM jobs WHERE instance_id = ?',
    instanceId,
  );
const incidentsOf = (instanceId: string) =>
  program.rows<{ id: string; message: string }>(
    'SELECT id, message FROM incidents WHERE instance_id = ? AND resolved_at IS NULL',
    instanceId,
  );
const stateOf = (instanceId: string) => program.rows('SELECT state FROM instances WHERE id = ?', instanceId);

describe('work that fails', () => {
  it('is tried again after its wait, then stands as an incident until a retry succeeds', async () => {
    // given: the handler finds no application
    await deploySmall(program, 'kabar', notifyTask);
    const instanceId = await startSmall(program, 'kabar');
    // when, then: the first attempt
    await program.drainJobs();
    expect(await jobsOf(instanceId)).toMatchObject([
      { attempts: 1, due_at: '2026-11-23T02:01:00.000Z', dead_at: null },
    ]);
    expect(await incidentsOf(instanceId)).toEqual([]);
    // the last attempt
    await program.passTimeUntil('2026-11-23T02:01:00.000Z');
    const [incident] = await incidentsOf(instanceId);
    expect(incident?.message).toContain('the case has no application');
    expect(await stateOf(instanceId)).toEqual([{ state: 'running' }]);
    // mended
    await giveApplication(program, instanceId);
    await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
    await program.drainJobs();
    expect(await stateOf(instanceId)).toEqual([{ state: 'completed' }]);
    expect(await incidentsOf(instanceId)).toEqual([]);
    expect(await jobsOf(instanceId)).toEqual([]);
    expect(await program.rows('SELECT template FROM outbox')).toEqual([{ template: 'tanda-terima' }]);
  });

  it('says so when nobody knows its topic, and no program outside is meant to', async () => {
    const unknown = notifyTask
      .replace('camunda:type="external" camunda:topic="notify"', 'camunda:topic="menari"')
      .replace('R2', 'R1');
    await deploySmall(program, 'menari', unknown);
    const instanceId = await startSmall(program, 'menari');
    await program.drainJobs();
    expect(await incidentsOf(instanceId)).toMatchObject([
      { message: 'Expected to do the work of Kabari, but no handler knows topic "menari"' },
    ]);
  });
});

describe('a timer that cannot be fired', () => {
  const wait = `<bpmn:intermediateCatchEvent id="Tunggu"><bpmn:timerEventDefinition id="Ted"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

  it('stands as an incident when its attempts are used up, and fires after a retry', async () => {
    // given: its job was damaged
    await deploySmall(program, 'tunggu', wait);
    const instanceId = await startSmall(program, 'tunggu');
    const [job] = await program.rows<{ payload: string }>(
      'SELECT payload FROM jobs WHERE instance_id = ?',
      instanceId,
    );
    const setPayload = (payload: string) =>
      inTransaction(program.app.database, (tx) =>
        tx.run('UPDATE jobs SET payload = ? WHERE instance_id = ?', [payload, instanceId]),
      );
    await setPayload('{"elementId":"Tunggu"}');
    // when
    await program.passTimeUntil('2026-11-23T12:00:00.000Z');
    // then
    const [incident] = await incidentsOf(instanceId);
    expect(incident?.message).toContain('timerKey');
    expect(await jobsOf(instanceId)).toMatchObject([{ dead_at: expect.any(String) }]);
    // mended
    await setPayload(job?.payload ?? '');
    await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
    await program.drainJobs();
    expect(await stateOf(instanceId)).toEqual([{ state: 'completed' }]);
    expect(await incidentsOf(instanceId)).toEqual([]);
  });
});

describe('a script task', () => {
  it('runs in its sandbox and leaves its result in a variable', async () => {
    const script = `<bpmn:scriptTask id="Hitung" scriptFormat="javascript" camunda:resultVariable="hasil"><bpmn:script>6 * 7</bpmn:script></bpmn:scriptTask>`;
    await deploySmall(program, 'hitung', script);
    const instanceId = await startSmall(program, 'hitung');
    await program.drainJobs();
    expect(await stateOf(instanceId)).toEqual([{ state: 'completed' }]);
    expect(
      await program.rows(
        `SELECT value FROM instance_variables WHERE name = 'hasil' AND instance_id = ?`,
        instanceId,
      ),
    ).toEqual([{ value: '42' }]);
  });
});

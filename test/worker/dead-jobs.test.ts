import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { completeTask } from '../../src/instances/work/complete-task.ts';
import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import {
  deploySmall,
  deployXml,
  notifyTask,
  pause,
  startSmall,
  userTask,
} from '../instances/small-process.ts';
import { aProgram, type Program } from '../support/program.ts';

// Jobs that were given up stand as incidents: a retry brings them back, and whatever takes them from their instance
// takes their incident, too.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const jobsOf = (instanceId: string) =>
  program.rows('SELECT kind, dead_at FROM jobs WHERE instance_id = ?', instanceId);
const incidentsOf = (instanceId: string) =>
  program.rows<{ id: string; message: string; element_id: string }>(
    'SELECT id, message, element_id FROM incidents WHERE instance_id = ? AND resolved_at IS NULL',
    instanceId,
  );
const stateOf = (instanceId: string) => program.rows('SELECT state FROM instances WHERE id = ?', instanceId);
const eventsOf = async (instanceId: string, like: string) =>
  (
    await program.rows<{ type: string }>(
      'SELECT type FROM history WHERE instance_id = ? AND type LIKE ? ORDER BY id',
      instanceId,
      like,
    )
  ).map(({ type }) => type);
const change = (sql: string, ...params: string[]) =>
  inTransaction(program.app.database, (tx) => tx.run(sql, params));

/** Lets the only job of the instance die of a payload that says nothing but where it belongs. */
async function dieOf(instanceId: string, payload: string): Promise<void> {
  await change('UPDATE jobs SET payload = ?, max_attempts = 1 WHERE instance_id = ?', payload, instanceId);
  await program.passTimeUntil('2026-11-23T12:00:00.000Z');
  expect(await jobsOf(instanceId)).toMatchObject([{ dead_at: expect.any(String) }]);
  expect(await incidentsOf(instanceId)).toHaveLength(1);
}

const cancel = async (instanceId: string) =>
  cancelInstance(program.app.worker, await program.as('supervisor'), { instanceId, reason: 'uji' });
const call = '<bpmn:callActivity id="Panggil" calledElement="anak" />';
const tell = `<bpmn:intermediateThrowEvent id="Kirim"><bpmn:messageEventDefinition messageRef="Msg" /></bpmn:intermediateThrowEvent>`;
const ring = `<bpmn:boundaryEvent id="Jam" attachedToRef="Tugas" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
  <bpmn:endEvent id="Berdering" /><bpmn:sequenceFlow id="Ring" sourceRef="Jam" targetRef="Berdering" />`;

describe.each([
  ['timer', () => pause('PT1M'), 'Jeda'],
  ['process-call', () => call, 'Panggil'],
])('a dead %s', (kind, element, elementId) => {
  it('leaves nothing open where its instance is cancelled', async () => {
    // given
    await deploySmall(program, 'anak', userTask);
    await deploySmall(program, 'mati', element());
    const instanceId = await startSmall(program, 'mati');
    await dieOf(instanceId, JSON.stringify({ elementId }));
    // when
    await cancel(instanceId);
    // then
    expect(await jobsOf(instanceId)).toEqual([]);
    expect(await incidentsOf(instanceId)).toEqual([]);
    expect(await eventsOf(instanceId, 'incident.%')).toEqual(['incident.opened', 'incident.closed']);
  });

  it('goes on after a retry', async () => {
    await deploySmall(program, 'anak', '<bpmn:task id="Sebentar" />');
    await deploySmall(program, 'mati', element());
    const instanceId = await startSmall(program, 'mati');
    const [good] = await program.rows<{ payload: string }>(
      'SELECT payload FROM jobs WHERE instance_id = ?',
      instanceId,
    );
    await dieOf(instanceId, JSON.stringify({ elementId }));
    await change('UPDATE jobs SET payload = ? WHERE instance_id = ?', good?.payload ?? '', instanceId);
    const [incident] = await incidentsOf(instanceId);
    await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
    await program.drainJobs();
    expect(await stateOf(instanceId)).toEqual([{ state: 'completed' }]);
    expect(await incidentsOf(instanceId)).toEqual([]);
    expect(await program.rows(`SELECT id FROM jobs WHERE kind = '${kind}'`)).toEqual([]);
  });
});

it('a dead timer beside a task leaves nothing open when the task is done', async () => {
  // given
  await deployXml(
    program,
    'samping',
    `<bpmn:startEvent id="Mulai" />${userTask}<bpmn:endEvent id="Selesai" />${ring}
     <bpmn:userTask id="Lagi" /><bpmn:sequenceFlow id="A" sourceRef="Mulai" targetRef="Tugas" />
     <bpmn:sequenceFlow id="B" sourceRef="Tugas" targetRef="Lagi" /><bpmn:sequenceFlow id="C" sourceRef="Lagi" targetRef="Selesai" />`,
  );
  const instanceId = await startSmall(program, 'samping');
  await dieOf(instanceId, '{"elementId":"Jam"}');
  // when
  const [task] = await program.rows<{ id: string }>('SELECT id FROM tasks');
  const verifikator = await program.as('verifikator1');
  await claimTask({ ...program.app.worker, actor: verifikator }, task?.id ?? '');
  await completeTask(program.app.worker, verifikator, { taskId: task?.id ?? '', variables: {} });
  // then: the instance goes on without it
  expect(await stateOf(instanceId)).toEqual([{ state: 'running' }]);
  expect(await jobsOf(instanceId)).toEqual([]);
  expect(await incidentsOf(instanceId)).toEqual([]);
});

it('a thrown message that died can be brought back after its sender ended, but not after it was cancelled', async () => {
  await deploySmall(program, 'pengirim', tell);
  await deploySmall(program, 'lambat', tell, userTask);
  const ended = await startSmall(program, 'pengirim');
  const cancelled = await startSmall(program, 'lambat');
  await change(`UPDATE jobs SET payload = '{}', max_attempts = 1 WHERE kind = 'message'`);
  await program.drainJobs();
  await cancel(cancelled);
  expect(await incidentsOf(cancelled)).toEqual([]);
  expect(await jobsOf(cancelled)).toEqual([]);
  const [incident] = await incidentsOf(ended);
  await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
  expect(await incidentsOf(ended)).toEqual([]);
  expect(await jobsOf(ended)).toMatchObject([{ kind: 'message', dead_at: null }]);
});

it('work whose instance cannot even take in that it failed stands as an incident, and the worker goes on', async () => {
  // given: what is stored of one instance is broken
  await deploySmall(program, 'kabar', notifyTask.replace('R2', 'R1'));
  const broken = await startSmall(program, 'kabar');
  const sound = await startSmall(program, 'kabar');
  const [stored] = await program.rows<{ snapshot: string }>(
    'SELECT snapshot FROM instances WHERE id = ?',
    broken,
  );
  await change(
    `UPDATE instances SET snapshot = '{"v":1,"seq":1,"scopes":{},"tokens":{}}' WHERE id = ?`,
    broken,
  );
  // when
  await program.drainJobs();
  // then
  expect(await incidentsOf(broken)).toMatchObject([{ element_id: 'Kabari' }]);
  expect(await incidentsOf(sound)).toMatchObject([{ message: expect.stringContaining('no application') }]);
  // mended
  await change('UPDATE instances SET snapshot = ? WHERE id = ?', stored?.snapshot ?? '', broken);
  const [incident] = await incidentsOf(broken);
  await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
  await program.drainJobs();
  expect(await incidentsOf(broken)).toMatchObject([{ message: expect.stringContaining('no application') }]);
});

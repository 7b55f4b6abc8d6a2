import { enqueue } from '../../src/jobs/enqueue.ts';
import { leaseDueJobs } from '../../src/jobs/lease-due-jobs.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import {
  deploySmall,
  deployXml,
  notifyTask,
  receiveTask,
  startSmall,
  userTask,
} from '../instances/small-process.ts';
import { runDueJobs } from '../../src/worker/run-due-jobs.ts';
import { aProgram, type Program } from '../support/program.ts';
import { drainSpoiled } from './drain-spoiled.ts';

// A message that one instance throws reaches another by a job.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const send = (businessKey: string) =>
  inTransaction(program.app.database, (tx) =>
    enqueue(tx, {
      kind: 'message',
      payload: { name: 'Kabar', businessKey, variables: {} },
      dueAt: program.clock.now(),
    }),
  );
const messageJobs = () => program.rows(`SELECT attempts, last_error FROM jobs WHERE kind = 'message'`);
const instance = (id: string) => program.rows('SELECT state, version FROM instances WHERE id = ?', id);

it('goes by when nobody waits for it', async () => {
  await send('TIDAK-ADA');
  await program.drainJobs();
  expect(await messageJobs()).toEqual([]);
});

it('moves the instance that waits', async () => {
  // given
  await deploySmall(program, 'pesan', receiveTask, userTask);
  const instanceId = await startSmall(program, 'pesan', {}, 'PESAN-1');
  // when
  await send('PESAN-1');
  await program.drainJobs();
  // then
  expect(await program.rows('SELECT element_id FROM tasks WHERE instance_id = ?', instanceId)).toEqual([
    { element_id: 'Tugas' },
  ]);
  expect(await messageJobs()).toEqual([]);
});

it('is tried again when the instance could not go on, which is left as it was', async () => {
  // given: what follows asks for retries in words that mean nothing
  await deploySmall(program, 'pesan', receiveTask, notifyTask);
  const instanceId = await startSmall(program, 'pesan', {}, 'PESAN-1');
  const before = await instance(instanceId);
  // when
  await send('PESAN-1');
  await drainSpoiled(program);
  // then
  expect(await instance(instanceId)).toEqual(before);
  expect(await messageJobs()).toEqual([
    { attempts: 1, last_error: expect.stringContaining('read the retry cycle "sering"') },
  ]);
});

describe('a message that begins an instance', () => {
  const definition = '<bpmn:messageEventDefinition messageRef="Msg" />';
  const begun = `<bpmn:startEvent id="Biasa" /><bpmn:startEvent id="Oleh">${definition}</bpmn:startEvent>`;
  const flow = (from: string, to: string) =>
    `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;

  it('goes to who has begun to wait for it while it stood in line', async () => {
    // given
    await deployXml(program, 'dimulai', `${begun}${userTask}${flow('Oleh', 'Tugas')}`);
    await deploySmall(program, 'pesan', receiveTask, userTask);
    await send('PESAN-1');
    await runDueJobs(program.app.worker);
    // when
    const instanceId = await startSmall(program, 'pesan', {}, 'PESAN-1');
    await program.drainJobs();
    // then
    expect(await program.rows('SELECT instance_id FROM tasks')).toEqual([{ instance_id: instanceId }]);
  });

  it('leaves all others their turn, those that come later, too', async () => {
    // given: a process that begins itself without end; its next start stands in line
    const tell = `<bpmn:intermediateThrowEvent id="Kabarkan">${definition}</bpmn:intermediateThrowEvent>`;
    await deployXml(
      program,
      'diri',
      `${begun}${tell}${flow('Biasa', 'Kabarkan')}${flow('Oleh', 'Kabarkan')}`,
    );
    await deploySmall(program, 'lanjut', '<bpmn:task id="Nanti" camunda:asyncBefore="true" />');
    await startSmall(program, 'diri');
    for (let turn = 0; turn < 5; turn++) await runDueJobs(program.app.worker);
    // when
    program.clock.set('2026-11-23T02:00:01.000Z');
    const instanceId = await startSmall(program, 'lanjut');
    // then
    const terms = { lane: 'instances', limit: 1, leaseMs: 1_000, workerId: 'uji' } as const;
    const [next] = await leaseDueJobs(program.app.database, { ...terms, now: program.clock.now() });
    expect(next?.instanceId).toBe(instanceId);
    expect(await messageJobs()).toHaveLength(1);
    expect((await program.rows(`SELECT id FROM instances WHERE process_id = 'diri'`)).length).toBeGreaterThan(
      1,
    );
  });
});

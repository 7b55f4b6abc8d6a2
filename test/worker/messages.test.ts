import { enqueue } from '../../src/jobs/enqueue.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { deploySmall, notifyTask, receiveTask, startSmall, userTask } from '../instances/small-process.ts';
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

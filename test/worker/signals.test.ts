import { broadcastSignal } from '../../src/instances/messages/broadcast-signal.ts';
import { enqueue, enqueueAll } from '../../src/jobs/enqueue.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { deploySmall, deployXml, notifyTask, startSmall, userTask } from '../instances/small-process.ts';
import { runDueJobs, terms } from '../../src/worker/run-due-jobs.ts';
import { aProgram, type Program } from '../support/program.ts';
import { drainSpoiled } from './drain-spoiled.ts';

// A signal that one instance throws reaches all others by jobs, and begins what starts by it.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const definition = '<bpmn:signalEventDefinition signalRef="Sig" />';
const hear = `<bpmn:intermediateCatchEvent id="Dengar">${definition}</bpmn:intermediateCatchEvent>`;
const tell = `<bpmn:intermediateThrowEvent id="Siarkan">${definition}</bpmn:intermediateThrowEvent>`;
const begun = (kind: 'signal' | 'message') =>
  `<bpmn:startEvent id="Biasa" /><bpmn:startEvent id="Oleh">${
    kind === 'signal' ? definition : '<bpmn:messageEventDefinition messageRef="Msg" />'
  }</bpmn:startEvent>${userTask}<bpmn:sequenceFlow id="F" sourceRef="Oleh" targetRef="Tugas" />`;

const opened = async () =>
  (await program.rows<{ instance_id: string }>('SELECT instance_id FROM tasks')).map(
    (row) => row.instance_id,
  );
const jobs = () => program.rows(`SELECT kind, attempts FROM jobs WHERE kind LIKE 'signal%'`);
const instancesOf = (processId: string) =>
  program.rows('SELECT business_key, state FROM instances WHERE process_id = ?', processId);

it('reaches every instance that waits, of whatever process, once', async () => {
  // given
  await deploySmall(program, 'pendengar', hear, userTask);
  await deploySmall(program, 'penyiar', tell);
  const waiting = [await startSmall(program, 'pendengar'), await startSmall(program, 'pendengar')];
  // when
  await startSmall(program, 'penyiar');
  expect(await opened()).toEqual([]);
  await program.drainJobs();
  // then
  expect((await opened()).sort()).toEqual(waiting.sort());
  expect(await jobs()).toEqual([]);
  expect(await program.rows(`SELECT type FROM history WHERE type LIKE 'signal.%' ORDER BY type`)).toEqual([
    { type: 'signal.received' },
    { type: 'signal.received' },
    { type: 'signal.thrown' },
  ]);
});

it('is not heard by who waits only after it was thrown', async () => {
  // given
  await deploySmall(program, 'pendengar', hear, userTask);
  await deploySmall(program, 'penyiar', tell);
  await startSmall(program, 'penyiar');
  // when
  program.clock.set('2026-11-23T02:00:01.000Z');
  await startSmall(program, 'pendengar');
  await program.drainJobs();
  // then
  expect(await opened()).toEqual([]);
});

it('reaches the others where one cannot go on, which is tried again', async () => {
  // given
  await deploySmall(program, 'pendengar', hear, userTask);
  await deploySmall(program, 'macet', hear, notifyTask);
  await startSmall(program, 'macet');
  const waiting = await startSmall(program, 'pendengar');
  // when
  await inTransaction(program.app.database, (tx) =>
    broadcastSignal(program.app.worker, tx, {
      name: 'Isyarat',
      variables: { sebab: 'libur' },
      thrownAt: program.clock.now(),
    }),
  );
  await drainSpoiled(program);
  // then
  expect(await opened()).toEqual([waiting]);
  expect(await jobs()).toEqual([{ kind: 'signal-delivery', attempts: 1 }]);
  expect(await program.rows('SELECT value FROM instance_variables WHERE instance_id = ?', waiting)).toEqual([
    { value: '"libur"' },
  ]);
});

it('goes by an instance that no longer waits', async () => {
  await deploySmall(program, 'pendengar', userTask);
  const instanceId = await startSmall(program, 'pendengar');
  await inTransaction(program.app.database, (tx) =>
    enqueue(tx, {
      kind: 'signal-delivery',
      instanceId,
      payload: { name: 'Isyarat', variables: {} },
      dueAt: program.clock.now(),
    }),
  );
  await program.drainJobs();
  expect(await jobs()).toEqual([]);
});

it('begins every process that starts by it, in the version of now', async () => {
  // given
  await deployXml(program, 'dimulai', begun('signal'));
  await deploySmall(program, 'dulu', userTask);
  await deployXml(program, 'dulu', begun('signal'));
  await deployXml(program, 'kini', begun('signal'));
  await deploySmall(program, 'kini', userTask);
  await deploySmall(program, 'penyiar', tell);
  // when
  await startSmall(program, 'penyiar');
  await program.drainJobs();
  // then
  expect(await instancesOf('dimulai')).toEqual([{ business_key: null, state: 'running' }]);
  expect(await instancesOf('dulu')).toHaveLength(1);
  expect(await instancesOf('kini')).toEqual([]);
});

describe('a message that nobody waits for', () => {
  const send = (businessKey: string | null, name = 'Kabar') =>
    inTransaction(program.app.database, (tx) =>
      enqueue(tx, {
        kind: 'message',
        payload: { name, businessKey, variables: { nama: 'Sari' } },
        dueAt: program.clock.now(),
      }),
    );

  it('begins the process that starts by it, with its variables, under its business key', async () => {
    await deployXml(program, 'dimulai', begun('message'));
    await send('PESAN-1');
    await program.drainJobs();
    expect(await instancesOf('dimulai')).toEqual([{ business_key: 'PESAN-1', state: 'running' }]);
    expect(await program.rows('SELECT name, value FROM instance_variables')).toEqual([
      { name: 'nama', value: '"Sari"' },
    ]);
  });

  it('begins it without the key where another instance has that, or there is none', async () => {
    await deployXml(program, 'dimulai', begun('message'));
    await deploySmall(program, 'lain', userTask);
    await startSmall(program, 'lain', {}, 'PESAN-1');
    await send('PESAN-1');
    await send(null);
    await program.drainJobs();
    expect(await instancesOf('dimulai')).toEqual([
      { business_key: null, state: 'running' },
      { business_key: null, state: 'running' },
    ]);
  });

  it('begins the process at the receive task that waits for its first word', async () => {
    await deployXml(
      program,
      'dimulai',
      `<bpmn:receiveTask id="Kata" messageRef="Msg" instantiate="true" />${userTask}<bpmn:sequenceFlow id="F" sourceRef="Kata" targetRef="Tugas" />`,
    );
    await send('PESAN-1');
    await program.drainJobs();
    expect(await opened()).toHaveLength(1);
    expect(await program.rows('SELECT id FROM subscriptions')).toEqual([]);
  });

  it('begins nothing by another name', async () => {
    await deployXml(program, 'dimulai', begun('message'));
    await send('PESAN-1', 'Lain');
    await program.drainJobs();
    expect(await instancesOf('dimulai')).toEqual([]);
  });
});

it('a process that begins itself twice for each time it runs leaves the others their turn', async () => {
  // given: 2, 4, 8 … instances, and as many starts more as there would be after some rounds
  const throwing = (id: string) => tell.replace('Siarkan', id);
  const flow = (from: string, to: string) =>
    `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;
  await deployXml(
    program,
    'diri',
    `<bpmn:startEvent id="Biasa" /><bpmn:startEvent id="Oleh">${definition}</bpmn:startEvent>${throwing('Satu')}${throwing('Dua')}
     <bpmn:endEvent id="Selesai" />${flow('Biasa', 'Satu')}${flow('Oleh', 'Satu')}${flow('Satu', 'Dua')}${flow('Dua', 'Selesai')}`,
  );
  await deploySmall(program, 'lanjut', '<bpmn:task id="Nanti" camunda:asyncBefore="true" />');
  await startSmall(program, 'diri');
  await manyLikeIt(2 * terms.instances.batch);
  // when
  await startSmall(program, 'lanjut');
  await runDueJobs(program.app.worker);
  await runDueJobs(program.app.worker);
  // then
  expect(await instancesOf('lanjut')).toEqual([{ business_key: null, state: 'completed' }]);
});

/** So many jobs as the next start that waits, in its line and of its priority. */
async function manyLikeIt(count: number): Promise<void> {
  const sql = `SELECT payload, priority FROM jobs WHERE kind = 'process-start'`;
  const waiting = () => program.rows<{ payload: string; priority: number }>(sql);
  while ((await waiting()).length === 0) await runDueJobs(program.app.worker);
  const [one] = await waiting();
  const job = {
    kind: 'process-start',
    payload: JSON.parse(one?.payload ?? ''),
    priority: one?.priority ?? NaN,
    dueAt: program.clock.now(),
  };
  await inTransaction(program.app.database, (tx) =>
    enqueueAll(
      tx,
      Array.from({ length: count }, () => job),
    ),
  );
}

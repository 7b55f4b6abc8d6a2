import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { cancelInstance } from '../../../src/instances/cancel-instance.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { aProgram, type Program } from '../../support/program.ts';
import {
  deployCollaboration,
  end,
  messageStart,
  receives,
  row,
  sends,
  start,
  user,
} from './a-collaboration.ts';
import { deployXml, startSmall } from '../small-process.ts';

// Several pools in one file, through the real database and the worker: who begins whom, and who answers whom.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

interface Row {
  id: string;
  process_id: string;
  state: string;
  conversation_id: string;
}

const instancesOf = (processId: string) =>
  program.rows<Row>(
    'SELECT id, process_id, state, conversation_id FROM instances WHERE process_id = ? ORDER BY id',
    processId,
  );
const stateOf = async (instanceId: string) =>
  (await program.rows<Row>('SELECT state FROM instances WHERE id = ?', instanceId))[0]?.state;
const variablesOf = (instanceId: string) =>
  program.rows('SELECT name, value FROM instance_variables WHERE instance_id = ? ORDER BY name', instanceId);
const told = (instanceId: string, type: string) =>
  program.rows(
    'SELECT element_id, content FROM history WHERE instance_id = ? AND type = ?',
    instanceId,
    type,
  );

/** Completes the one open task of an instance. */
async function complete(instanceId: string, variables = {}): Promise<void> {
  const [task] = await program.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE instance_id = ? AND state = 'open'`,
    instanceId,
  );
  const taskId = task?.id ?? '';
  const actor = await program.as('verifikator1');
  await claimTask({ ...program.app.worker, actor }, taskId);
  await completeTask(program.app.worker, actor, { taskId, variables });
  await program.drainJobs();
}

const buyerAndSeller = () =>
  deployCollaboration(
    program,
    [
      ['pembeli', row(start('Mulai'), sends('Pesan'), receives('Terima'), end('Selesai'))],
      ['penjual', row(messageStart('Datang'), user('Kemas'), end('Kirim'))],
    ],
    [
      ['Pesan', 'Datang'],
      ['Kirim', 'Terima'],
    ],
  );

describe('a file with several pools', () => {
  it('is deployed as a definition for each, once', async () => {
    const first = await buyerAndSeller();
    expect(first).toMatchObject([
      { processId: 'pembeli', version: 1, isNew: true },
      { processId: 'penjual', version: 1, isNew: true },
    ]);
    expect((await buyerAndSeller()).map(({ isNew }) => isNew)).toEqual([false, false]);
  });

  it('begins the partner with what was sent, in one conversation, and hears its answer', async () => {
    // given
    await buyerAndSeller();
    // when
    const buyer = await startSmall(program, 'pembeli', { barang: 'meja' });
    await program.drainJobs();
    // then
    const [seller] = await instancesOf('penjual');
    expect(seller).toMatchObject({ state: 'running', conversation_id: buyer });
    expect(await variablesOf(seller?.id ?? '')).toEqual([{ name: 'barang', value: '"meja"' }]);
    expect(await stateOf(buyer)).toBe('running');
    // when
    await complete(seller?.id ?? '', {});
    // then
    expect(await stateOf(seller?.id ?? '')).toBe('completed');
    expect(await stateOf(buyer)).toBe('completed');
  });

  it('answers the instance that asked, not another one of the same process', async () => {
    // given
    await buyerAndSeller();
    const first = await startSmall(program, 'pembeli');
    const second = await startSmall(program, 'pembeli');
    await program.drainJobs();
    const sellers = await instancesOf('penjual');
    // when
    await complete(sellers.find(({ conversation_id: id }) => id === second)?.id ?? '');
    // then
    expect([await stateOf(first), await stateOf(second)]).toEqual(['running', 'completed']);
  });

  it('tells in the history what was sent', async () => {
    await buyerAndSeller();
    const buyer = await startSmall(program, 'pembeli');
    const [event] = await told(buyer, 'message.thrown');
    expect(event).toEqual({ element_id: 'Pesan', content: JSON.stringify({ messageName: 'Pesan-Datang' }) });
  });
});

/** It takes its time before it asks for the money, which the buyer has sent at once. */
async function aSellerPaidTooEarly() {
  await deployCollaboration(
    program,
    [
      ['pembeli', row(start('Mulai'), sends('Pesan'), sends('Bayar'), end('Selesai'))],
      ['penjual', row(messageStart('Datang'), user('Kemas'), receives('Uang'), end('Beres'))],
    ],
    [
      ['Pesan', 'Datang'],
      ['Bayar', 'Uang'],
    ],
  );
  await startSmall(program, 'pembeli');
  await program.drainJobs();
  const [seller] = await instancesOf('penjual');
  return seller;
}

describe('a message along a flow', () => {
  it('waits where the partner is not there yet', async () => {
    // given
    const seller = await aSellerPaidTooEarly();
    expect(seller?.state).toBe('running');
    // when
    await complete(seller?.id ?? '');
    // then
    expect(await stateOf(seller?.id ?? '')).toBe('completed');
  });

  it('is lost after an hour', async () => {
    // given
    const seller = await aSellerPaidTooEarly();
    // when
    program.clock.set('2026-11-23T03:00:00.000Z');
    await complete(seller?.id ?? '');
    // then
    expect(await stateOf(seller?.id ?? '')).toBe('running');
  });

  it('reaches a boundary event and an event sub-process, too', async () => {
    // given
    const boundary =
      '<bpmn:boundaryEvent id="Dibatalkan" attachedToRef="Kemas"><bpmn:messageEventDefinition /></bpmn:boundaryEvent>';
    const beside = `<bpmn:subProcess id="Samping" triggeredByEvent="true">${row(
      '<bpmn:startEvent id="Tanya" isInterrupting="false"><bpmn:messageEventDefinition /></bpmn:startEvent>',
      user('Jawab'),
      end('Terjawab'),
    )}</bpmn:subProcess>`;
    await deployCollaboration(
      program,
      [
        [
          'pembeli',
          row(
            start('Mulai'),
            sends('Pesan'),
            user('Ragu'),
            sends('Bertanya'),
            user('Kesal'),
            sends('Batalkan'),
            end('Selesai'),
          ),
        ],
        ['penjual', row(messageStart('Datang'), user('Kemas'), end('Beres')) + boundary + beside],
      ],
      [
        ['Pesan', 'Datang'],
        ['Bertanya', 'Tanya'],
        ['Batalkan', 'Dibatalkan'],
      ],
    );
    const buyer = await startSmall(program, 'pembeli');
    await program.drainJobs();
    const [seller] = await instancesOf('penjual');
    const open = () =>
      program.rows(
        `SELECT element_id FROM tasks WHERE instance_id = ? AND state = 'open' ORDER BY element_id`,
        seller?.id ?? '',
      );
    // when
    await complete(buyer);
    // then
    expect(await open()).toEqual([{ element_id: 'Jawab' }, { element_id: 'Kemas' }]);
    // when
    await complete(buyer);
    // then
    expect(await open()).toEqual([{ element_id: 'Jawab' }]);
  });

  it('begins a partner each time it is sent, and a task without a kind of its own can send and wait', async () => {
    // given
    const loop = `<bpmn:sendTask id="Undang"><bpmn:multiInstanceLoopCharacteristics isSequential="false"><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:sendTask>`;
    await deployCollaboration(
      program,
      [
        ['panitia', row(start('Mulai'), loop, '<bpmn:task id="Tunggu" />', end('Selesai'))],
        ['tamu', row(start('Undangan'), user('Pikir'), end('Jawab'))],
      ],
      [
        ['Undang', 'Undangan'],
        ['Jawab', 'Tunggu'],
      ],
    );
    // when
    const host = await startSmall(program, 'panitia');
    await program.drainJobs();
    // then
    const guests = await instancesOf('tamu');
    expect(guests.map(({ conversation_id: id }) => id)).toEqual([host, host, host]);
    expect(await stateOf(host)).toBe('running');
    // when
    await complete(guests[1]?.id ?? '');
    // then
    expect(await stateOf(host)).toBe('completed');
  });

  it('does not reach an instance that has been cancelled, and keeps no one from going on', async () => {
    await buyerAndSeller();
    const buyer = await startSmall(program, 'pembeli');
    await program.drainJobs();
    const [seller] = await instancesOf('penjual');
    await cancelInstance(program.app.worker, await program.as('supervisor'), {
      instanceId: buyer,
      reason: 'Tidak jadi',
    });
    // when
    await complete(seller?.id ?? '');
    // then
    expect(await stateOf(seller?.id ?? '')).toBe('completed');
    expect(await program.rows('SELECT id FROM jobs WHERE dead_at IS NOT NULL')).toEqual([]);
  });
});

describe('a black box', () => {
  it('is told, and nothing comes of it', async () => {
    // given
    await deployCollaboration(
      program,
      [['pembeli', row(start('Mulai'), '<bpmn:task id="Pesan" />', end('Selesai'))], 'Toko'],
      [['Pesan', 'Toko', 'name="Pesanan lewat telepon"']],
    );
    // when
    const buyer = await startSmall(program, 'pembeli');
    await program.drainJobs();
    // then
    expect(await stateOf(buyer)).toBe('completed');
    expect(await told(buyer, 'message.thrown')).toEqual([
      { element_id: 'Pesan', content: JSON.stringify({ messageName: 'Pesanan lewat telepon' }) },
    ]);
    expect(await program.rows('SELECT id FROM buffered_messages')).toEqual([]);
  });
});

describe('a message by its name, between processes of two files', () => {
  it('begins the other in one conversation, in which its answer finds the way back', async () => {
    // given
    const throwing = (id: string, message: string) => `<bpmn:sendTask id="${id}" messageRef="${message}" />`;
    const asks = row(
      start('Mulai'),
      throwing('Tanya', 'Tanyaan'),
      '<bpmn:receiveTask id="Tunggu" messageRef="Msg" />',
      end('Selesai'),
    );
    const begins =
      '<bpmn:startEvent id="Datang"><bpmn:messageEventDefinition messageRef="Tanyaan" /></bpmn:startEvent>';
    const question = '<bpmn:message id="Tanyaan" name="Pertanyaan" />';
    const beside = (inside: string) =>
      `${inside}</bpmn:process>${question}<bpmn:process id="Gambar" isExecutable="false">`;
    await deployXml(program, 'penanya', beside(asks));
    await deployXml(program, 'penjawab', beside(row(begins, throwing('Jawab', 'Msg'), end('Habis'))));
    // when
    const first = await startSmall(program, 'penanya', {}, 'KASUS-1');
    await program.drainJobs();
    // then
    const [answerer] = await instancesOf('penjawab');
    expect(answerer).toMatchObject({ state: 'completed', conversation_id: first });
    expect(await stateOf(first)).toBe('completed');
  });
});

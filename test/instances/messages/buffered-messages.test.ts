import { correlateMessage, type Message } from '../../../src/instances/messages/correlate-message.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { scheduleHousekeeping } from '../../../src/worker/housekeeping.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, deployXml, pause, receiveTask, startSmall, userTask } from '../small-process.ts';

// Messages that come before anyone waits for them.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
  await deploySmall(program, 'pesan', receiveTask, userTask);
});
afterEach(() => program.close());

const publish = (message: Partial<Message> = {}) =>
  inTransaction(program.app.database, (tx) =>
    correlateMessage(program.app.worker, tx, { name: 'Kabar', variables: {}, ttl: 'PT10M', ...message }),
  );
const begin = async (businessKey: string, variables = {}) => {
  const instanceId = await startSmall(program, 'pesan', variables, businessKey);
  await program.drainJobs();
  return instanceId;
};
const waits = async (instanceId: string) =>
  (await program.rows('SELECT id FROM subscriptions WHERE instance_id = ?', instanceId)).length > 0;
const variablesOf = (instanceId: string) =>
  program.rows('SELECT name, value FROM instance_variables WHERE instance_id = ? ORDER BY name', instanceId);

describe('a message with a time to live', () => {
  it('waits for the instance that will wait for it', async () => {
    // given
    expect(await publish({ businessKey: 'KASUS-1', variables: { isi: 'awal' } })).toEqual({
      how: 'buffered',
    });
    // when
    const other = await begin('KASUS-2');
    const meant = await begin('KASUS-1');
    // then
    expect([await waits(other), await waits(meant)]).toEqual([true, false]);
    expect(await variablesOf(meant)).toEqual([{ name: 'isi', value: '"awal"' }]);
  });

  it('is delivered once, and what it carried is not kept', async () => {
    await publish({ variables: { isi: 'rahasia' } });
    const first = await begin('KASUS-1');
    const second = await begin('KASUS-2');
    expect([await waits(first), await waits(second)]).toEqual([false, true]);
    expect(await program.rows(`SELECT id FROM buffered_messages WHERE variables LIKE '%rahasia%'`)).toEqual(
      [],
    );
  });

  it('finds its instance by variables', async () => {
    await publish({ correlationKeys: { nomor: 5 } });
    const six = await begin('KASUS-6', { nomor: 6 });
    const five = await begin('KASUS-5', { nomor: 5 });
    expect([await waits(six), await waits(five)]).toEqual([true, false]);
  });

  it.each([
    ['an ISO duration', 'PT10M'],
    ['milliseconds', 600_000],
  ])('is gone when it is over: %s', async (_, ttl) => {
    await publish({ ttl });
    program.clock.set('2026-11-23T02:10:00.000Z');
    expect(await waits(await begin('KASUS-1'))).toBe(true);
  });

  it.each([['P'], ['sepuluh menit'], [0], [-1], [1.5]])('of %p is none', async (ttl) => {
    await expect(publish({ ttl })).rejects.toMatchObject({ kind: 'invalid' });
    expect(await program.rows('SELECT id FROM buffered_messages')).toEqual([]);
  });

  it('is swept away once it is over, and not before', async () => {
    await publish({ ttl: 'PT10M' });
    await publish({ ttl: 'P1D' });
    const dueAt = new Date('2026-11-23T03:00:00.000Z');
    await inTransaction(program.app.database, (tx) => scheduleHousekeeping(tx, dueAt));
    await program.passTimeUntil('2026-11-23T04:00:00.000Z');
    expect(await program.rows('SELECT expires_at FROM buffered_messages')).toEqual([
      { expires_at: '2026-11-24T02:00:00.000Z' },
    ]);
  });

  it('goes at once to who waits already, and begins nothing later', async () => {
    const instanceId = await begin('KASUS-1');
    expect(await publish()).toEqual({ how: 'delivered', instanceId });
    expect(await program.rows('SELECT id FROM buffered_messages')).toEqual([]);
  });
});

describe('several messages', () => {
  const beside = `<bpmn:startEvent id="Mulai" />${userTask}<bpmn:sequenceFlow id="Ke_Tugas" sourceRef="Mulai" targetRef="Tugas" />
    <bpmn:subProcess id="Samping" triggeredByEvent="true"><bpmn:startEvent id="Dengar" isInterrupting="false">
    <bpmn:messageEventDefinition messageRef="Msg" /></bpmn:startEvent></bpmn:subProcess>`;
  const received = (instanceId: string) =>
    program.rows<{ value: string }>(
      `SELECT value FROM instance_variables WHERE instance_id = ? AND name = 'isi'`,
      instanceId,
    );

  it('come in order, all of them, to who goes on listening', async () => {
    await deployXml(program, 'dengar', beside);
    for (const isi of [1, 2, 3]) await publish({ variables: { isi } });
    const instanceId = await startSmall(program, 'dengar');
    await program.drainJobs();
    expect(await received(instanceId)).toEqual([{ value: '3' }]);
    const heard = await program.rows(
      `SELECT id FROM history WHERE instance_id = ? AND type = 'message.received'`,
      instanceId,
    );
    expect(heard).toHaveLength(3);
  });

  it('are never overtaken by one that comes while they stand in line', async () => {
    await deploySmall(program, 'dua', receiveTask, receiveTask.replace('Tunggu', 'Lagi'), pause('PT1H'));
    await publish({ variables: { isi: 'awal' } });
    const instanceId = await startSmall(program, 'dua');
    // when: the first has not been delivered yet
    expect(await publish({ variables: { isi: 'akhir' } })).toEqual({ how: 'buffered' });
    await program.drainJobs();
    // then
    expect(await received(instanceId)).toEqual([{ value: '"akhir"' }]);
    expect(await waits(instanceId)).toBe(false);
  });
});

describe('the id of a message', () => {
  it('is accepted once while it lives, also when it was delivered at once', async () => {
    await begin('KASUS-1');
    await publish({ messageId: 'a' });
    await publish({ messageId: 'b' });
    for (const messageId of ['a', 'b'])
      await expect(publish({ messageId })).rejects.toMatchObject({
        kind: 'conflict',
        obstacle: `one with the id ${messageId} was published`,
      });
    expect(await publish({ messageId: 'c' })).toEqual({ how: 'buffered' });
  });

  it('is free again when it has expired', async () => {
    await publish({ messageId: 'a' });
    program.clock.set('2026-11-23T02:10:00.000Z');
    expect(await publish({ messageId: 'a' })).toEqual({ how: 'buffered' });
  });
});

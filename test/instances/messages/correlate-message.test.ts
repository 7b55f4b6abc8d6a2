import { correlateMessage, type Message } from '../../../src/instances/messages/correlate-message.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, deployXml, receiveTask, startSmall, userTask } from '../small-process.ts';

// Which instance a message from outside is for: exactly one, or none and why.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
  await deploySmall(program, 'pesan', receiveTask, userTask);
});
afterEach(() => program.close());

const tell = (message: Partial<Message> = {}) =>
  inTransaction(program.app.database, (tx) =>
    correlateMessage(program.app.worker, tx, { name: 'Kabar', variables: {}, ...message }),
  );
const waiting = async () =>
  (await program.rows<{ instance_id: string }>('SELECT instance_id FROM subscriptions')).map(
    ({ instance_id: id }) => id,
  );

describe('a message from outside', () => {
  it('reaches the one that has the variables it names', async () => {
    // given
    const five = await startSmall(program, 'pesan', { nomor: 5, jenis: 'baru' });
    const text = await startSmall(program, 'pesan', { nomor: '5', jenis: 'baru' });
    const six = await startSmall(program, 'pesan', { nomor: 6, jenis: 'baru' });
    // when
    const correlated = await tell({ correlationKeys: { nomor: 5, jenis: 'baru' } });
    // then
    expect(correlated).toEqual({ how: 'delivered', instanceId: five });
    expect((await waiting()).sort()).toEqual([text, six].sort());
  });

  it('is refused where several wait, with how many', async () => {
    await startSmall(program, 'pesan', { nomor: 5 });
    await startSmall(program, 'pesan', { nomor: 5 });
    await startSmall(program, 'pesan', { nomor: 6 });
    await expect(tell({ correlationKeys: { nomor: 5 } })).rejects.toMatchObject({
      kind: 'conflict',
      obstacle: '2 receivers wait for it: say more of the one that is meant',
    });
    await expect(tell()).rejects.toThrow(/3 receivers wait for it/);
    expect(await waiting()).toHaveLength(3);
  });

  it('reaches only one of which all is true', async () => {
    const first = await startSmall(program, 'pesan', { nomor: 5 }, 'KASUS-1');
    await startSmall(program, 'pesan', { nomor: 6 }, 'KASUS-2');
    await expect(tell({ businessKey: 'KASUS-2', correlationKeys: { nomor: 5 } })).rejects.toMatchObject({
      kind: 'conflict',
      obstacle: 'the case does not wait for it now',
    });
    await expect(tell({ businessKey: 'KASUS-2', instanceId: first })).rejects.toThrow(/does not wait/);
    expect(await tell({ businessKey: 'KASUS-1', instanceId: first })).toMatchObject({ instanceId: first });
  });

  it('carries who sent it into the history', async () => {
    const instanceId = await startSmall(program, 'pesan');
    const { id: by } = await program.as('verifikator1');
    await tell({ by });
    expect(
      await program.rows(
        `SELECT actor_id FROM history WHERE instance_id = ? AND type = 'message.received'`,
        instanceId,
      ),
    ).toEqual([{ actor_id: by }]);
  });
});

describe('a message by which a process begins', () => {
  const begins = (id: string) =>
    deployXml(
      program,
      id,
      `<bpmn:startEvent id="Datang"><bpmn:messageEventDefinition messageRef="Msg" /></bpmn:startEvent>${userTask}
       <bpmn:sequenceFlow id="Ke_Tugas" sourceRef="Datang" targetRef="Tugas" />`,
    );
  const begun = () =>
    program.rows('SELECT process_id, business_key FROM instances ORDER BY process_id, business_key');

  it('begins one where nobody waits, under the business key it names', async () => {
    await begins('baru');
    const { how, instanceId } = await tell({ businessKey: 'KASUS-7', variables: { isi: 'baik' } });
    expect(how).toBe('started');
    expect(await begun()).toEqual([{ process_id: 'baru', business_key: 'KASUS-7' }]);
    expect(
      await program.rows(
        'SELECT name, value FROM instance_variables WHERE instance_id = ?',
        instanceId ?? '',
      ),
    ).toEqual([{ name: 'isi', value: '"baik"' }]);
  });

  it('goes to who waits before it begins anything', async () => {
    await begins('baru');
    const instanceId = await startSmall(program, 'pesan');
    expect(await tell()).toEqual({ how: 'delivered', instanceId });
    expect(await begun()).toHaveLength(1);
  });

  it('begins nothing where an instance is named, or the key is that of another', async () => {
    await begins('baru');
    const other = await startSmall(program, 'baru').catch(() => undefined);
    expect(other).toBeUndefined();
    await deploySmall(program, 'tugas', userTask);
    const busy = await startSmall(program, 'tugas', {}, 'KASUS-8');
    await expect(tell({ instanceId: busy })).rejects.toThrow(/does not wait/);
    await expect(tell({ businessKey: 'KASUS-8' })).rejects.toThrow(/KASUS-8 does not wait for it now/);
    expect(await begun()).toHaveLength(1);
  });

  it('is refused where several processes begin by it, with how many', async () => {
    await begins('baru');
    await begins('lagi');
    await expect(tell()).rejects.toThrow(/2 processes start by it/);
    expect(await begun()).toEqual([]);
  });
});

import { broadcastSignal } from '../../../src/instances/messages/broadcast-signal.ts';
import { correlateMessage } from '../../../src/instances/messages/correlate-message.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, deployXml, startSmall, userTask } from '../small-process.ts';

let program: Program;
beforeAll(async () => (program = await aProgram()));
afterAll(() => program.close());

const both = '<bpmn:messageEventDefinition messageRef="Msg" /><bpmn:signalEventDefinition signalRef="Sig" />';
const stateOf = async (instanceId: string) =>
  (await program.rows<{ state: string }>('SELECT state FROM instances WHERE id = ?', instanceId))[0]?.state;
const awaited = async (instanceId: string) =>
  (
    await program.rows<{ name: string }>(
      'SELECT name FROM subscriptions WHERE instance_id = ? ORDER BY name',
      instanceId,
    )
  ).map(({ name }) => name);
const tell = (instanceId: string) =>
  inTransaction(program.app.database, (tx) =>
    correlateMessage(program.app.worker, tx, { name: 'Kabar', instanceId, variables: {} }),
  );
const signal = async () => {
  const thrownAt = program.clock.now();
  await inTransaction(program.app.database, (tx) =>
    broadcastSignal(program.app.worker, tx, { name: 'Isyarat', variables: {}, thrownAt }),
  );
  await program.drainJobs();
};

describe('a case that waits for a message and a signal', () => {
  it('goes on by the first of them, and the other is no longer awaited', async () => {
    // given
    const caught = `<bpmn:intermediateCatchEvent id="Tunggu">${both}</bpmn:intermediateCatchEvent>`;
    await deploySmall(program, 'salah-satu', caught);
    const [first, second] = [
      await startSmall(program, 'salah-satu'),
      await startSmall(program, 'salah-satu'),
    ];
    expect(await awaited(first)).toEqual(['Isyarat', 'Kabar']);
    // when
    await tell(first);
    // then
    expect([await stateOf(first), await awaited(first)]).toEqual(['completed', []]);
    expect(await stateOf(second)).toBe('running');
    await signal();
    expect(await stateOf(second)).toBe('completed');
  });

  it('goes on when both have come, where both are asked for', async () => {
    // given
    const caught = `<bpmn:intermediateCatchEvent id="Tunggu" parallelMultiple="true">${both}</bpmn:intermediateCatchEvent>`;
    await deploySmall(program, 'dua-duanya', caught);
    const instanceId = await startSmall(program, 'dua-duanya');
    // when
    await signal();
    // then
    expect([await stateOf(instanceId), await awaited(instanceId)]).toEqual(['running', ['Kabar']]);
    await tell(instanceId);
    expect(await stateOf(instanceId)).toBe('completed');
  });

  it('waits for both again beside a task, and takes each message for the next time it is awaited', async () => {
    // given
    await deployXml(
      program,
      'berulang',
      `<bpmn:startEvent id="Mulai" />${userTask}<bpmn:sequenceFlow id="F1" sourceRef="Mulai" targetRef="Tugas" />
       <bpmn:boundaryEvent id="Dua" attachedToRef="Tugas" cancelActivity="false" parallelMultiple="true">${both}</bpmn:boundaryEvent>
       <bpmn:userTask id="Catat" name="Catat" camunda:candidateGroups="verifikator" /><bpmn:sequenceFlow id="F2" sourceRef="Dua" targetRef="Catat" />`,
    );
    const instanceId = await startSmall(program, 'berulang');
    const noted = async () =>
      (await program.rows(`SELECT id FROM tasks WHERE instance_id = ? AND element_id = 'Catat'`, instanceId))
        .length;
    // when
    await tell(instanceId);
    await expect(tell(instanceId)).rejects.toThrow(/does not wait for it now/);
    expect(await noted()).toBe(0);
    await signal();
    // then
    expect([await noted(), await awaited(instanceId)]).toEqual([1, ['Isyarat', 'Kabar']]);
    await signal();
    await tell(instanceId);
    expect(await noted()).toBe(2);
  });
});

describe('a multi-instance that tells when its first round is done', () => {
  it('begins the process that starts by that message, once', async () => {
    // given
    await deployXml(
      program,
      'penerima',
      `<bpmn:startEvent id="Mulai"><bpmn:messageEventDefinition messageRef="Msg" /></bpmn:startEvent>${userTask}
       <bpmn:sequenceFlow id="F" sourceRef="Mulai" targetRef="Tugas" />`,
    );
    const told =
      '<bpmn:complexBehaviorDefinition><bpmn:condition>= nrOfCompletedInstances = 1</bpmn:condition><bpmn:event><bpmn:messageEventDefinition messageRef="Msg" /></bpmn:event></bpmn:complexBehaviorDefinition>';
    const many = `<bpmn:manualTask id="Banyak"><bpmn:multiInstanceLoopCharacteristics behavior="Complex"><bpmn:loopCardinality>3</bpmn:loopCardinality>${told}</bpmn:multiInstanceLoopCharacteristics></bpmn:manualTask>`;
    await deploySmall(program, 'pengirim', many);
    // when
    await startSmall(program, 'pengirim');
    await program.drainJobs();
    // then
    expect(await program.rows(`SELECT state FROM instances WHERE process_id = 'penerima'`)).toEqual([
      { state: 'running' },
    ]);
  });
});

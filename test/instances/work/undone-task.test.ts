import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, startSmall, userTask } from '../small-process.ts';

let program: Program;
beforeAll(async () => (program = await aProgram()));
afterAll(() => program.close());

const mine = 'camunda:assignee="${petugas}"';
const undone = `${userTask.replace('camunda:candidateGroups="verifikator"', mine)}<bpmn:boundaryEvent id="Batal" attachedToRef="Tugas"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>
  <bpmn:userTask id="Cabut" name="Cabut lagi" ${mine} isForCompensation="true" />
  <bpmn:association id="Oleh" sourceRef="Batal" targetRef="Cabut" />`;
const throwing = `<bpmn:intermediateThrowEvent id="Mundur"><bpmn:compensateEventDefinition /></bpmn:intermediateThrowEvent>`;
const cancelledTransaction = `<bpmn:transaction id="Transaksi"><bpmn:startEvent id="Masuk" />${undone}
  <bpmn:endEvent id="Berhenti"><bpmn:cancelEventDefinition /></bpmn:endEvent>
  <bpmn:sequenceFlow id="Ke_1" sourceRef="Masuk" targetRef="Tugas" /><bpmn:sequenceFlow id="Ke_2" sourceRef="Tugas" targetRef="Berhenti" /></bpmn:transaction>
  <bpmn:boundaryEvent id="Dibatalkan" attachedToRef="Transaksi"><bpmn:cancelEventDefinition /></bpmn:boundaryEvent>
  <bpmn:endEvent id="Gagal" /><bpmn:sequenceFlow id="Ke_3" sourceRef="Dibatalkan" targetRef="Gagal" />`;

const openTask = async (instanceId: string) =>
  (
    await program.rows<{ id: string; element_id: string }>(
      `SELECT id, element_id FROM tasks WHERE instance_id = ? AND state IN ('open', 'claimed')`,
      instanceId,
    )
  )[0];
const endOf = (instanceId: string) =>
  program.rows('SELECT state, ended_element_id FROM instances WHERE id = ?', instanceId);

it.each([
  ['a compensation event', [undone, throwing], 'Selesai'],
  ['a cancelled transaction', [cancelledTransaction], 'Gagal'],
])('what was done is undone by a task of its own: %s', async (_how, elements, end) => {
  // given
  const processId = `mundur-${end.toLowerCase()}`;
  await deploySmall(program, processId, ...elements);
  const actor = await program.as('verifikator1');
  const instanceId = await startSmall(program, processId, { petugas: actor.id });
  const complete = async () =>
    completeTask(program.app.worker, actor, {
      taskId: (await openTask(instanceId))?.id ?? '',
      variables: {},
    });
  // when
  await complete();
  // then
  expect(await openTask(instanceId)).toMatchObject({ element_id: 'Cabut' });
  expect(await endOf(instanceId)).toMatchObject([{ state: 'running' }]);
  await complete();
  expect(await endOf(instanceId)).toEqual([{ state: 'completed', ended_element_id: end }]);
});

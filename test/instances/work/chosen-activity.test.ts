import { activateAdHoc } from '../../../src/instances/work/activate-ad-hoc.ts';
import { cancelInstance } from '../../../src/instances/cancel-instance.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { instanceView } from '../../../src/instances/views/instance-view.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, startSmall } from '../small-process.ts';

let program: Program;
beforeAll(async () => {
  program = await aProgram();
  const task = (id: string) =>
    `<bpmn:userTask id="${id}" name="Tugas ${id}" camunda:assignee="\${petugas}" />`;
  await deploySmall(
    program,
    'pilihan',
    `<bpmn:adHocSubProcess id="Pilih" name="Periksa mana suka">${task('A')}${task('B')}
      <bpmn:completionCondition>\${cukup == true}</bpmn:completionCondition></bpmn:adHocSubProcess>`,
  );
});
afterAll(() => program.close());

const started = async () =>
  startSmall(program, 'pilihan', { petugas: (await program.as('verifikator1')).id, cukup: false });
const openTasks = (instanceId: string) =>
  program.rows<{ id: string; element_id: string }>(
    `SELECT id, element_id FROM tasks WHERE instance_id = ? AND state IN ('open', 'claimed') ORDER BY number`,
    instanceId,
  );
const choicesOf = async (instanceId: string) =>
  (await instanceView(program.app.database, instanceId)).choices;

describe('an activity of an ad-hoc sub-process', () => {
  it('is begun by a supervisor, as often as wanted, and the history says by whom', async () => {
    // given
    const instanceId = await started();
    const [choice] = await choicesOf(instanceId);
    const supervisor = await program.as('supervisor');
    expect(choice).toEqual({ scopeKey: expect.any(String), elementId: 'Pilih', elementIds: ['A', 'B'] });
    // when
    const scopeKey = choice?.scopeKey ?? '';
    await activateAdHoc(program.app.worker, supervisor, { instanceId, scopeKey, elementIds: ['B'] });
    await activateAdHoc(program.app.worker, supervisor, {
      instanceId,
      elementId: 'Pilih',
      elementIds: ['B', 'A'],
    });
    // then
    const tasks = await openTasks(instanceId);
    expect(tasks.map(({ element_id: id }) => id)).toEqual(['B', 'B', 'A']);
    const told = `SELECT element_id, actor_id FROM history WHERE instance_id = ? AND type = 'activity.chosen' ORDER BY id`;
    expect(await program.rows(told, instanceId)).toEqual(
      ['B', 'B', 'A'].map((id) => ({ element_id: id, actor_id: supervisor.id })),
    );
    // when its condition holds, what else was begun is cancelled
    const variables = { cukup: true };
    await completeTask(program.app.worker, await program.as('verifikator1'), {
      taskId: tasks[0]?.id ?? '',
      variables,
    });
    expect(await openTasks(instanceId)).toEqual([]);
    expect(await program.rows('SELECT state FROM instances WHERE id = ?', instanceId)).toEqual([
      { state: 'completed' },
    ]);
    expect(await choicesOf(instanceId)).toEqual([]);
  });

  it('is refused where it cannot be chosen, to whom it does not belong, and when all is over', async () => {
    const instanceId = await started();
    const begin = async (username: 'supervisor' | 'verifikator1', elementId: string) =>
      activateAdHoc(program.app.worker, await program.as(username), { instanceId, elementIds: [elementId] });
    await expect(begin('verifikator1', 'A')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(begin('supervisor', 'Selesai')).rejects.toThrow(
      '"Selesai" cannot be chosen in "Periksa mana suka" (Pilih)',
    );
    expect(await openTasks(instanceId)).toEqual([]);
    await cancelInstance(program.app.worker, await program.as('supervisor'), { instanceId, reason: 'uji' });
    await expect(begin('supervisor', 'A')).rejects.toMatchObject({ kind: 'conflict' });
  });
});

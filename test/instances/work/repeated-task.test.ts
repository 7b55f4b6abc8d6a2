import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, startSmall } from '../small-process.ts';

let program: Program;
beforeAll(async () => (program = await aProgram()));
afterAll(() => program.close());

const perDocument = (attributes: string, inside = '') =>
  `<bpmn:userTask id="Periksa" name="Periksa berkas" camunda:assignee="\${petugas}">
    <bpmn:multiInstanceLoopCharacteristics camunda:collection="daftar" camunda:elementVariable="petugas" ${attributes}>${inside}
    </bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;
const tasksOf = (instanceId: string) =>
  program.rows<{ id: string; assignee_id: string; state: string }>(
    'SELECT id, assignee_id, state FROM tasks WHERE instance_id = ? ORDER BY number',
    instanceId,
  );
const stateOf = async (instanceId: string) =>
  (await program.rows<{ state: string }>('SELECT state FROM instances WHERE id = ?', instanceId))[0]?.state;

describe('a user task for each of a list', () => {
  it('stands in the list of each at once; the case goes on when the last has done it', async () => {
    // given
    await deploySmall(program, 'bersama', perDocument(''));
    const people = [await program.as('verifikator1'), await program.as('verifikator2')];
    const instanceId = await startSmall(program, 'bersama', { daftar: people.map(({ id }) => id) });
    const tasks = await tasksOf(instanceId);
    expect(tasks.map(({ assignee_id }) => assignee_id)).toEqual(people.map(({ id }) => id));
    // when
    for (const [index, { id: taskId }] of tasks.entries()) {
      expect(await stateOf(instanceId)).toBe('running');
      const actor = people[index];
      if (actor) await completeTask(program.app.worker, actor, { taskId, variables: {} });
    }
    // then
    expect(await stateOf(instanceId)).toBe('completed');
  });

  it('takes the tasks of the others back once enough have done it', async () => {
    // given
    const enough = '<bpmn:completionCondition>${nrOfCompletedInstances >= 1}</bpmn:completionCondition>';
    await deploySmall(program, 'cukup', perDocument('', enough));
    const people = [await program.as('verifikator1'), await program.as('verifikator2')];
    const instanceId = await startSmall(program, 'cukup', { daftar: people.map(({ id }) => id) });
    const [taskId = ''] = (await tasksOf(instanceId)).map(({ id }) => id);
    // when
    await completeTask(program.app.worker, people[0] ?? (await program.as('verifikator1')), {
      taskId,
      variables: {},
    });
    // then
    expect((await tasksOf(instanceId)).map(({ state }) => state)).toEqual(['completed', 'cancelled']);
    expect(await stateOf(instanceId)).toBe('completed');
  });

  it('is offered one after the other where it is sequential', async () => {
    await deploySmall(program, 'berurutan', perDocument('isSequential="true"'));
    const people = [await program.as('verifikator1'), await program.as('verifikator2')];
    const instanceId = await startSmall(program, 'berurutan', { daftar: people.map(({ id }) => id) });
    for (const [index, actor] of people.entries()) {
      const tasks = await tasksOf(instanceId);
      expect(tasks.map(({ assignee_id }) => assignee_id)).toEqual(
        people.slice(0, index + 1).map(({ id }) => id),
      );
      await completeTask(program.app.worker, actor, { taskId: tasks.at(-1)?.id ?? '', variables: {} });
    }
    expect(await stateOf(instanceId)).toBe('completed');
  });
});

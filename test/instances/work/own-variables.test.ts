import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { variablesOf } from '../../../src/instances/variables-of.ts';
import { variablesSeenBy } from '../../../src/instances/views/variables-seen-by.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, deployXml, startSmall } from '../small-process.ts';

let program: Program;
beforeAll(async () => (program = await aProgram()));
afterAll(() => program.close());

const taskOf = async (instanceId: string) => {
  const [row] = await program.rows<{ id: string; token_key: string }>(
    'SELECT id, token_key FROM tasks WHERE instance_id = ? AND completed_at IS NULL ORDER BY number',
    instanceId,
  );
  return { id: row?.id ?? '', instanceId, tokenKey: row?.token_key ?? '' };
};
const stateOf = async (instanceId: string) =>
  (await program.rows<{ state: string }>('SELECT state FROM instances WHERE id = ?', instanceId))[0]?.state;

const mapping = `<bpmn:extensionElements><camunda:inputOutput>
  <camunda:inputParameter name="saran">\${nilai + 1}</camunda:inputParameter>
  <camunda:outputParameter name="hasil">\${saran}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>`;
const task = `<bpmn:userTask id="Periksa" name="Periksa" camunda:assignee="\${petugas}">${mapping}</bpmn:userTask>`;

describe('a user task with variables of its own', () => {
  it('shows them in its form, keeps them from the case, and gives what it maps', async () => {
    // given
    await deploySmall(program, 'pemetaan', task);
    const actor = await program.as('verifikator1');
    const known = { nilai: 1, petugas: actor.id };
    const instanceId = await startSmall(program, 'pemetaan', known);
    const opened = await taskOf(instanceId);
    // then
    expect(await variablesSeenBy(program.app.database, opened)).toEqual({ ...known, saran: 2 });
    expect(await variablesOf(program.app.database, instanceId)).toEqual(known);
    // when
    await completeTask(program.app.worker, actor, {
      taskId: opened.id,
      variables: { saran: 5, catatan: 'ya' },
    });
    // then
    expect(await variablesOf(program.app.database, instanceId)).toEqual({
      ...known,
      catatan: 'ya',
      hasil: 5,
    });
    expect(await stateOf(instanceId)).toBe('completed');
  });

  it('shows only those of the case where it maps nothing', async () => {
    const plain = '<bpmn:userTask id="Periksa" name="Periksa" camunda:candidateGroups="verifikator" />';
    await deploySmall(program, 'tanpa-pemetaan', plain);
    const instanceId = await startSmall(program, 'tanpa-pemetaan', { nilai: 1 });
    expect(await variablesSeenBy(program.app.database, await taskOf(instanceId))).toEqual({ nilai: 1 });
  });
});

describe('a signal with variables', () => {
  it('begins another process with them', async () => {
    // given
    const signal = (inside = '') =>
      `<bpmn:signalEventDefinition signalRef="Sig">${inside}</bpmn:signalEventDefinition>`;
    await deployXml(
      program,
      'pendengar',
      `<bpmn:startEvent id="Mulai">${signal()}</bpmn:startEvent><bpmn:userTask id="Tugas" name="T" camunda:candidateGroups="verifikator" /><bpmn:sequenceFlow id="f" sourceRef="Mulai" targetRef="Tugas" />`,
    );
    const given =
      '<bpmn:extensionElements><camunda:in source="nilai" target="angka" /></bpmn:extensionElements>';
    await deploySmall(
      program,
      'pemberi',
      `<bpmn:intermediateThrowEvent id="Beri">${signal(given)}</bpmn:intermediateThrowEvent>`,
    );
    // when
    await startSmall(program, 'pemberi', { nilai: 7, rahasia: 'tidak ikut' });
    await program.drainJobs();
    // then
    const [begun] = await program.rows<{ id: string }>(
      'SELECT id FROM instances WHERE process_id = ?',
      'pendengar',
    );
    expect(await variablesOf(program.app.database, begun?.id ?? '')).toEqual({ angka: 7 });
  });
});

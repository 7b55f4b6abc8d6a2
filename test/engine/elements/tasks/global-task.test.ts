import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, problemsOf } from '../../model/a-process.ts';
import { path, row } from '../sub-processes/a-compensation.ts';

const calling = (attributes = '', more = '') =>
  row(
    `<bpmn:callActivity id="call" calledElement="tns:shared" ${attributes}>${more}</bpmn:callActivity>`,
    'call',
  );
const started = async (content: string, global: string) =>
  new EngineCase(await compileModel(aProcess(content, global))).start({ names: ['Ani', 'Budi'] });
const asking =
  '<bpmn:globalUserTask id="shared" name="Periksa" camunda:candidateGroups="verifikator" camunda:formKey="periksa"/>';

describe('a call of a global task', () => {
  it('is that task, in the place of the call activity', async () => {
    const process = await started(calling(), asking);
    expect([...process.tasks.values()]).toMatchObject([
      { elementId: 'call', name: 'Periksa', candidateGroups: ['verifikator'], formKey: 'periksa' },
    ]);
    expect(process.complete('call', { ok: true }).ended).toBe('completed at end');
    expect(process.variables).toMatchObject({ ok: true });
  });

  it('keeps the name, the repetition and the boundary events of the call activity', async () => {
    const perItem =
      '<bpmn:multiInstanceLoopCharacteristics camunda:collection="names" camunda:elementVariable="name"/>';
    const stop = `<bpmn:boundaryEvent id="stop" attachedToRef="call"><bpmn:signalEventDefinition signalRef="S"/></bpmn:boundaryEvent>
      <bpmn:userTask id="stopped"/>${path('stop', 'stopped')}`;
    const process = await started(
      calling('name="Tanya" alur:waitingFor="applicant"', perItem) + stop,
      `${asking}<bpmn:signal id="S" name="Berhenti"/>`,
    );
    expect([...process.tasks.values()]).toMatchObject([
      { name: 'Tanya', waitingFor: 'applicant' },
      { name: 'Tanya' },
    ]);
    expect(process.signal('Berhenti').open).toEqual(['stopped']);
  });

  it('runs the script of a global script task', async () => {
    const script =
      '<bpmn:globalScriptTask id="shared" scriptLanguage="text/javascript" camunda:resultVariable="n">';
    const process = await started(
      calling(),
      `${script}<bpmn:script>1 + 1</bpmn:script></bpmn:globalScriptTask>`,
    );
    expect(process.last.jobsOpened).toMatchObject([
      { elementId: 'call', kind: 'script', script: { source: '1 + 1', resultVariable: 'n' } },
    ]);
  });

  it.each(['globalTask', 'globalManualTask'])('passes a %s at once', async (tag) => {
    expect((await started(calling(), `<bpmn:${tag} id="shared"/>`)).ended).toBe('completed at end');
  });

  it('keeps to the rules of its kind of task', async () => {
    const undecided = '<bpmn:globalBusinessRuleTask id="shared"/>';
    expect(await problemsOf(aProcess(calling(), undecided))).toEqual([
      expect.stringMatching(/^call: Element call \(businessRuleTask\) has no camunda:topic/),
    ]);
  });

  it('of another file is a call of a process', async () => {
    const process = await started(calling(), asking.replace('"shared"', '"other"'));
    expect([...process.calls.values()]).toMatchObject([{ calledElement: 'shared' }]);
  });
});

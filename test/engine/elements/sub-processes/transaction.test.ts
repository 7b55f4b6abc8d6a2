import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { aProcess } from '../../model/a-process.ts';
import { EngineCase } from '../../engine-case.ts';
import { inside, path, row, undoable, undoneBy } from './a-compensation.ts';

const started = async (content: string) =>
  new EngineCase(await compileModel(aProcess(content, '<bpmn:error id="E" errorCode="X"/>'))).start();
const cancelEnd = '<bpmn:endEvent id="stop"><bpmn:cancelEventDefinition/></bpmn:endEvent>';
const cancelled = `<bpmn:boundaryEvent id="cancelled" attachedToRef="t"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>
  <bpmn:userTask id="sorry"/>${path('cancelled', 'sorry')}`;
const transaction = (content: string, ...ids: string[]) =>
  row(inside('t', content, ids, 'transaction') + cancelled, 't');

describe('a transaction', () => {
  it('that succeeds goes on as any sub-process', async () => {
    const process = await started(transaction(undoable('a'), 'a')).then((one) => one.complete('a'));
    expect(process.ended).toBe('completed at end');
  });

  it('that is cancelled stops the rest, undoes what was done, and leaves by its cancel event', async () => {
    // given
    const content = `${undoable('a')}<bpmn:parallelGateway id="fork"/><bpmn:userTask id="decide"/>${undoable('b')}${cancelEnd}
      ${path('fork', 'decide', 'stop')}`;
    const process = await started(transaction(content, 'a', 'fork', 'b'));
    process.complete('a');
    expect(process.open).toEqual(['b', 'decide']);
    // when
    process.complete('decide');
    // then
    expect(process.open).toEqual(['undo-a']);
    expect(process.story).toContain('element.cancelled b');
    expect(process.complete('undo-a').open).toEqual(['sorry']);
    expect(process.flows).not.toContain('t-end');
  });

  it('with nothing to undo leaves at once', async () => {
    const content = `<bpmn:userTask id="decide"/>${cancelEnd}${path('decide', 'stop')}`;
    const process = await started(transaction(content, 'decide')).then((one) => one.complete('decide'));
    expect(process.open).toEqual(['sorry']);
  });

  it('is cancelled from a sub-process inside it, as a whole', async () => {
    const deep = `<bpmn:subProcess id="deep"><bpmn:startEvent id="in"/><bpmn:userTask id="decide"/>${cancelEnd}${path('in', 'decide', 'stop')}</bpmn:subProcess>`;
    const process = await started(transaction(undoable('a') + deep, 'a', 'deep'));
    expect(process.complete('a').complete('decide').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').open).toEqual(['sorry']);
  });

  it('is undone as a whole, also what was done in sub-processes that still run, and those by nothing else', async () => {
    const deep = `<bpmn:subProcess id="deep">${undoable('b')}<bpmn:userTask id="c"/>${cancelEnd}${path('b', 'c', 'stop')}</bpmn:subProcess>
      ${undoneBy('deep', '<bpmn:userTask id="undo-deep" isForCompensation="true"/>')}`;
    const process = await started(transaction(undoable('a') + deep, 'a', 'deep'));
    expect(process.complete('a').complete('b').complete('c').open).toEqual(['undo-b']);
    expect(process.complete('undo-b').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').open).toEqual(['sorry']);
  });

  it('is undone by rounds that still run, each with what it saw', async () => {
    const rounds =
      '<bpmn:multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="person"/>';
    const handler = '<bpmn:serviceTask id="undo-b" camunda:topic="undo" isForCompensation="true"/>';
    const deep = `<bpmn:subProcess id="deep">${rounds}${undoable('b', '', handler)}<bpmn:userTask id="c"/>${cancelEnd}${path('b', 'c', 'stop')}</bpmn:subProcess>`;
    const model = await compileModel(aProcess(transaction(deep, 'deep')));
    const process = new EngineCase(model).start({ people: ['Ani', 'Budi'] });
    process.complete('b').complete('b').complete('c');
    const asked = () => [...process.jobs.values()].map(({ variables }) => variables.person);
    expect(asked()).toEqual(['Budi']);
    process.finishJob('undo-b');
    expect(asked()).toEqual(['Ani']);
    expect(process.finishJob('undo-b').open).toEqual(['sorry']);
  });

  it('that fails is left by its error event, undoing nothing (a hazard)', async () => {
    const job = '<bpmn:serviceTask id="job" camunda:topic="t"/>';
    const broken = `<bpmn:boundaryEvent id="broken" attachedToRef="t"><bpmn:errorEventDefinition errorRef="E"/></bpmn:boundaryEvent><bpmn:userTask id="mend"/>`;
    const content = inside('t', undoable('a') + job, ['a', 'job'], 'transaction') + cancelled + broken;
    const process = await started(row(content + path('broken', 'mend'), 't'));
    expect(process.complete('a').throwError('job', 'X').open).toEqual(['mend']);
  });

  it('that succeeded is undone like any sub-process', async () => {
    const back = `<bpmn:intermediateThrowEvent id="back"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>`;
    const process = await started(row(inside('t', undoable('a'), ['a'], 'transaction') + back, 't', 'back'));
    expect(process.complete('a').open).toEqual(['undo-a']);
  });

  it('that is repeated is left as a whole when one round is cancelled', async () => {
    const many =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const content = `${many}<bpmn:userTask id="decide"/>${cancelEnd}${path('decide', 'stop')}`;
    const process = await started(transaction(content, 'decide')).then((one) => one.complete('decide'));
    expect(process.open).toEqual(['sorry']);
  });
});

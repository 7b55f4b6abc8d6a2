import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { around } from '../../model/a-process.ts';

// The collections of BPMN: where rounds take their items from and put their results.

const started = async (xml: string, variables = {}) =>
  new EngineCase(await compileModel(xml)).start(variables);

const objects = `<bpmn:dataObject id="d1" name="people" isCollection="true"/><bpmn:dataObjectReference id="r1" dataObjectRef="d1"/>
  <bpmn:dataObject id="d2" name="answers" isCollection="true"/><bpmn:dataObjectReference id="r2" dataObjectRef="d2"/>`;
const items = (from: string, to: string) =>
  `<bpmn:loopDataInputRef>${from}</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>${to}</bpmn:loopDataOutputRef>
   <bpmn:inputDataItem id="item" name="person"/><bpmn:outputDataItem id="result" name="answer"/>`;
const task = (loop: string, { attributes = '', before = '' } = {}) =>
  around(
    `${objects}<bpmn:userTask id="x" camunda:assignee="\${person}">${before}<bpmn:multiInstanceLoopCharacteristics ${attributes}>${loop}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
  );
const people = { people: ['Ani', 'Budi', 'Cici'] };
const taskOf = (process: EngineCase, person: string) =>
  [...process.tasks.values()].find(({ assignee }) => assignee === person)?.key ?? '';
const answer = (process: EngineCase, person: string, value: string) =>
  process.give({
    type: 'task-completed',
    taskKey: taskOf(process, person),
    variables: { answer: value, seen: person },
  });

describe('the collections of a multi-instance', () => {
  it('gives each round its item and collects the results in the order of the items', async () => {
    const process = await started(task(items('d1', 'd2')), people);
    // when: they answer in another order
    answer(process, 'Cici', 'c');
    answer(process, 'Ani', 'a');
    expect(process.variables).toEqual({ ...people, seen: 'Ani' });
    answer(process, 'Budi', 'b');
    // then
    expect(process.variables).toEqual({ ...people, seen: 'Budi', answers: ['a', 'b', 'c'] });
    expect(process.ended).toBe('completed at end');
  });

  it('collects one after the other where it is sequential', async () => {
    const process = await started(task(items('r1', 'r2'), { attributes: 'isSequential="true"' }), people);
    for (const person of people.people) answer(process, person, person.toLowerCase());
    expect(process.variables.answers).toEqual(['ani', 'budi', 'cici']);
  });

  it.each(['', 'isSequential="true"'])('leaves null for rounds that did not end (%s)', async (attributes) => {
    const enough = '<bpmn:completionCondition>${nrOfCompletedInstances >= 1}</bpmn:completionCondition>';
    const process = await started(task(items('d1', 'd2') + enough, { attributes }), people);
    answer(process, 'Ani', 'a');
    expect(process.variables.answers).toEqual(['a', null, null]);
  });

  it('leaves null before a round that ended first', async () => {
    const enough = '<bpmn:completionCondition>${nrOfCompletedInstances >= 1}</bpmn:completionCondition>';
    const process = await started(task(items('d1', 'd2') + enough), people);
    answer(process, 'Cici', 'c');
    expect(process.variables.answers).toEqual([null, null, 'c']);
  });

  it('collects nothing from no rounds', async () => {
    const process = await started(task(items('d1', 'd2')), { people: [] });
    expect([process.variables, process.ended]).toEqual([{ people: [], answers: [] }, 'completed at end']);
  });

  it('reads names that refer to no element as variables, as Camunda 7 writes them', async () => {
    const process = await started(task(items('staff', 'replies')), { staff: ['Ani'] });
    answer(process, 'Ani', 'a');
    expect(process.variables.replies).toEqual(['a']);
  });

  it('reads an expression in their place', async () => {
    const loop =
      '<bpmn:loopDataInputRef>${team.people}</bpmn:loopDataInputRef><bpmn:inputDataItem id="item" name="person"/>';
    const process = await started(task(loop), { team: people });
    expect([...process.tasks.values()].map(({ assignee }) => assignee)).toEqual(people.people);
  });

  it('goes through the inputs and outputs of the activity to the data they stand for', async () => {
    const before = `<bpmn:ioSpecification><bpmn:dataInput id="in"/><bpmn:dataOutput id="out"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
      <bpmn:dataInputAssociation><bpmn:sourceRef>r1</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef></bpmn:dataInputAssociation>
      <bpmn:dataOutputAssociation><bpmn:sourceRef>out</bpmn:sourceRef><bpmn:targetRef>r2</bpmn:targetRef></bpmn:dataOutputAssociation>`;
    const process = await started(task(items('in', 'out'), { before }), people);
    expect(JSON.stringify(process.snapshot).match(/Cici/g)).toHaveLength(2);
    for (const person of people.people) answer(process, person, person);
    expect(process.variables.answers).toEqual(people.people);
  });

  it('collects the results of a number of rounds', async () => {
    const loop = `<bpmn:loopDataOutputRef>d2</bpmn:loopDataOutputRef><bpmn:outputDataItem id="result" name="answer"/><bpmn:loopCardinality>2</bpmn:loopCardinality>`;
    const process = await started(task(loop).replace('camunda:assignee="${person}"', ''));
    process.complete('x', { answer: 1 }).complete('x', { answer: 2 });
    expect(process.variables).toEqual({ answers: [1, 2] });
  });

  it('collects what an output parameter of each round gives', async () => {
    const before = `<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name="answer">\${person}!</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>`;
    const process = await started(task(items('d1', 'd2'), { before }), people);
    process.complete('x').complete('x').complete('x');
    expect(process.variables.answers).toEqual(['Ani!', 'Budi!', 'Cici!']);
  });

  it('stops with a sentence where the collection is none', async () => {
    const process = await started(task(items('d1', 'd2')));
    expect(process.problems).toEqual(['The collection of "x" is null and not a list of at most 5000 items']);
  });
});

import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, around, flow } from '../../model/a-process.ts';

// Data objects, properties, data inputs and outputs, and the associations between them (BPMN 2.0.2, 10.4).

const started = async (xml: string, variables = {}) =>
  new EngineCase(await compileModel(xml)).start(variables);
const seenBy = (process: EngineCase, elementId: string) =>
  [...process.jobs.values()].find((job) => job.elementId === elementId)?.variables;

const service = (id: string, inside = '') =>
  `<bpmn:serviceTask id="${id}" camunda:type="external" camunda:topic="t">${inside}</bpmn:serviceTask>`;
const specification = `<bpmn:ioSpecification><bpmn:dataInput id="in" name="given"/><bpmn:dataOutput id="out" name="result"/>
  <bpmn:inputSet><bpmn:dataInputRefs>in</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet><bpmn:dataOutputRefs>out</bpmn:dataOutputRefs></bpmn:outputSet></bpmn:ioSpecification>`;
const inward = (inside = '', source = 'r1') =>
  `<bpmn:dataInputAssociation><bpmn:sourceRef>${source}</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef>${inside}</bpmn:dataInputAssociation>`;
const outward = (inside = '', target = 'r2') =>
  `<bpmn:dataOutputAssociation><bpmn:sourceRef>out</bpmn:sourceRef><bpmn:targetRef>${target}</bpmn:targetRef>${inside}</bpmn:dataOutputAssociation>`;

/** Two data objects, drawn as modelling tools do: the first is named where it is drawn, the second itself. */
const objects = `<bpmn:dataObject id="d1"/><bpmn:dataObjectReference id="r1" name="order" dataObjectRef="d1"/>
  <bpmn:dataObject id="d2" name="invoice"/><bpmn:dataObjectReference id="r2" name="Invoice [sent]" dataObjectRef="d2"/>`;
const withObjects = (inside: string) => around(`${objects}${service('x', specification + inside)}`);

describe('a data association', () => {
  it('copies in and out by the names of what it connects', async () => {
    const process = await started(withObjects(inward() + outward()), { order: { id: 1 } });
    expect(seenBy(process, 'x')).toEqual({ order: { id: 1 }, given: { id: 1 }, result: null });
    process.finishJob('x', { result: 'paid' });
    expect(process.variables).toEqual({ order: { id: 1 }, invoice: 'paid' });
  });

  it('copies nothing where there is nothing, and holds no one up', async () => {
    const process = await started(withObjects(inward() + outward()), { invoice: 'old' });
    expect(seenBy(process, 'x')).toEqual({ invoice: 'old', given: null, result: null });
    process.finishJob('x');
    expect([process.variables, process.ended]).toEqual([{ invoice: 'old' }, 'completed at end']);
  });

  it('transforms', async () => {
    const both =
      inward('<bpmn:transformation>= order.id + 1</bpmn:transformation>') +
      outward('<bpmn:transformation>${result * 2}</bpmn:transformation>');
    const process = await started(withObjects(both), { order: { id: 1 } });
    expect(seenBy(process, 'x')?.given).toBe(2);
    process.finishJob('x', { result: 4 });
    expect(process.variables.invoice).toBe(8);
  });

  it('assigns, by name or by the id of what it connects', async () => {
    const assignment = (from: string, to: string) =>
      `<bpmn:assignment><bpmn:from>${from}</bpmn:from><bpmn:to>${to}</bpmn:to></bpmn:assignment>`;
    const both =
      inward(assignment('= order.id', 'number') + assignment('fixed', 'in')) +
      outward(assignment('out', 'r2'));
    const process = await started(withObjects(both), { order: { id: 1 } });
    expect(seenBy(process, 'x')).toMatchObject({ number: 1, given: 'fixed' });
    process.finishJob('x', { result: 'paid' });
    expect(process.variables).toEqual({ order: { id: 1 }, invoice: 'paid' });
  });

  it('leaves results alone where inputs and outputs are only listed', async () => {
    const process = await started(withObjects(''));
    expect(Object.keys(process.snapshot?.scopes ?? {})).toHaveLength(1);
    expect(process.finishJob('x', { result: 1 }).variables).toEqual({ result: 1 });
  });

  it.each([
    [
      'as bpmn-js draws one to a task',
      `<bpmn:property id="p1" name="__targetRef_placeholder"/><bpmn:dataInputAssociation id="a1"><bpmn:sourceRef>r1</bpmn:sourceRef><bpmn:targetRef>p1</bpmn:targetRef></bpmn:dataInputAssociation>`,
    ],
    [
      'as bpmn-js draws one from a task',
      `<bpmn:dataOutputAssociation id="a2"><bpmn:targetRef>r2</bpmn:targetRef></bpmn:dataOutputAssociation>`,
    ],
    [
      'from a data store',
      `<bpmn:dataOutputAssociation id="a3"><bpmn:targetRef>store</bpmn:targetRef></bpmn:dataOutputAssociation><bpmn:dataInputAssociation id="a4"><bpmn:sourceRef>store</bpmn:sourceRef><bpmn:targetRef>lost</bpmn:targetRef></bpmn:dataInputAssociation>`,
    ],
  ])('does nothing where it is only drawn, %s', async (_how, inside) => {
    const process = await started(
      around(`${objects}<bpmn:dataStoreReference id="store" name="Archive"/>${service('x', inside)}`),
      { order: 1 },
    );
    expect(seenBy(process, 'x')).toEqual({ order: 1 });
    expect(process.finishJob('x', { result: 1 }).variables).toEqual({ order: 1, result: 1 });
  });

  it('gives what a message has brought', async () => {
    const catching = `<bpmn:intermediateCatchEvent id="x"><bpmn:dataOutput id="out" name="result"/>${outward()}<bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent>`;
    const process = await started(around(objects + catching));
    process.message('x', { result: 'paid' });
    expect(process.variables).toEqual({ result: 'paid', invoice: 'paid' });
  });

  it('goes into what is thrown', async () => {
    const throwing = `<bpmn:intermediateThrowEvent id="x"><bpmn:dataInput id="in" name="given"/>${inward()}<bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateThrowEvent>`;
    const process = await started(around(objects + throwing), { order: 1 });
    expect(process.last.messagesThrown).toMatchObject([{ variables: { order: 1, given: 1 } }]);
    expect(process.variables).toEqual({ order: 1 });
  });

  it('gives what a start event has received', async () => {
    const xml = aProcess(
      `${objects}<bpmn:startEvent id="start"><bpmn:dataOutput id="out" name="result"/>${outward()}<bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:userTask id="x"/>${flow('f', 'start', 'x')}`,
      '<bpmn:message id="m" name="Decision"/>',
    );
    const process = new EngineCase(await compileModel(xml)).start({ result: 1 }, { messageName: 'Decision' });
    expect([process.open, process.variables]).toEqual([['x'], { result: 1, invoice: 1 }]);
  });
});

describe('data objects and properties', () => {
  const inSub = (declared: string, around_ = '') =>
    around(
      `${around_}<bpmn:subProcess id="x">${declared}<bpmn:startEvent id="s"/>${service('t')}${flow('i', 's', 't')}</bpmn:subProcess>`,
    );

  it.each([
    ['a data object', '<bpmn:dataObject id="d" name="note"/>'],
    ['a property', '<bpmn:property id="d" name="note"/>'],
  ])('%s of a sub-process is its own and hides the one outside', async (_what, declared) => {
    const process = await started(inSub(declared), { note: 'outside' });
    expect(seenBy(process, 't')).toEqual({ note: null });
    process.finishJob('t', { note: 'inside', other: 1 });
    expect([process.variables, process.ended]).toEqual([{ note: 'outside', other: 1 }, 'completed at end']);
  });

  it('a data object of the process is a variable of the process', async () => {
    const process = await started(inSub('', '<bpmn:dataObject id="d" name="note"/>'), { note: 'outside' });
    expect(seenBy(process, 't')).toEqual({ note: 'outside' });
    expect(process.finishJob('t', { note: 'inside' }).variables).toEqual({ note: 'inside' });
  });

  it('each round of a repeated sub-process has its own', async () => {
    const rounds = `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
    const process = await started(
      around(
        `<bpmn:subProcess id="x">${rounds}<bpmn:dataObject id="d" name="note"/><bpmn:startEvent id="s"/><bpmn:userTask id="t"/>${service('u')}${flow('i', 's', 't')}${flow('j', 't', 'u')}</bpmn:subProcess>`,
      ),
    );
    process.complete('t', { note: 'first' }).complete('t', { note: 'second' });
    expect([...process.jobs.values()].map(({ variables }) => variables.note)).toEqual(['first', 'second']);
    expect(process.variables).toEqual({});
  });

  it('a property of a task is gone with it', async () => {
    const process = await started(around(service('x', '<bpmn:property id="q" name="draft"/>')));
    expect(seenBy(process, 'x')).toEqual({ draft: null });
    expect(process.finishJob('x', { draft: 1, kept: 2 }).variables).toEqual({ kept: 2 });
  });

  it('each run of an event sub-process has its own', async () => {
    const process = await started(
      around(
        `<bpmn:userTask id="x"/><bpmn:subProcess id="h" triggeredByEvent="true"><bpmn:property id="q" name="draft"/><bpmn:dataObject id="d" name="note"/>
        <bpmn:startEvent id="s" isInterrupting="false"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>${service('t')}${flow('i', 's', 't')}</bpmn:subProcess>`,
      ),
      { note: 'outside' },
    );
    process.message('s');
    expect(seenBy(process, 't')).toEqual({ note: null, draft: null });
    expect(process.finishJob('t', { note: 1, draft: 2 }).variables).toEqual({ note: 'outside' });
  });
});

import { compileModels } from '../../../../src/engine/model/compile-model.ts';
import type { Model } from '../../../../src/engine/model/model.ts';
import { receiverOf } from '../../../../src/engine/receiver-of.ts';
import { messageFlow, pools } from '../../model/rules/pools.ts';
import { EngineCase } from '../../engine-case.ts';

// What leaves an instance along message flows, and who takes it in.

async function modelsOf(parts: Parameters<typeof pools>[0]): Promise<[p: Model, q: Model]> {
  const [p, q] = await compileModels(pools(parts));
  if (!p || !q) throw new Error('Expected two processes');
  return [p, q];
}

const thrownBy = (process: EngineCase) => process.last.messagesThrown;

describe('sending along a message flow', () => {
  it.each([
    ['a send task', '<bpmn:sendTask id="x"/>'],
    ['a plain task', '<bpmn:task id="x"/>'],
    ['a plain throwing event', '<bpmn:intermediateThrowEvent id="x"/>'],
    [
      'a message event',
      '<bpmn:intermediateThrowEvent id="x"><bpmn:messageEventDefinition/></bpmn:intermediateThrowEvent>',
    ],
  ])('is what %s does, with all it knows', async (_, x) => {
    const [model] = await modelsOf({ x, flows: messageFlow('x', 'y') });
    const process = new EngineCase(model).start({ order: 7 });
    expect(thrownBy(process)).toEqual([
      {
        elementId: 'x',
        name: 'm1',
        variables: { order: 7 },
        flow: { id: 'm1', to: { processId: 'q', elementId: 'y' } },
      },
    ]);
    expect(process.story).toContain('message.thrown x');
    expect(process.ended).toBe('completed at end');
  });

  it('waits until the work is done', async () => {
    const [model] = await modelsOf({ x: '<bpmn:userTask id="x"/>', flows: messageFlow('x', 'y') });
    const process = new EngineCase(model).start();
    expect(thrownBy(process)).toEqual([]);
    process.complete('x', { order: 8 });
    expect(thrownBy(process)).toMatchObject([{ elementId: 'x', variables: { order: 8 } }]);
  });

  it('does not happen where the work is cancelled', async () => {
    const boundary =
      '<bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:boundaryEvent>';
    const [model] = await modelsOf({ x: `<bpmn:userTask id="x"/>${boundary}`, flows: messageFlow('x', 'y') });
    const process = new EngineCase(model).start().message('b');
    expect(process.outcomes.flatMap(({ messagesThrown }) => messagesThrown)).toEqual([]);
  });

  it('happens once a round, and not for the activity as a whole', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const [model] = await modelsOf({
      x: `<bpmn:task id="x">${loop}</bpmn:task>`,
      flows: messageFlow('x', 'y'),
    });
    expect(thrownBy(new EngineCase(model).start())).toHaveLength(3);
  });

  it('is tried again as a whole, and sends nothing twice, after its name could not be told', async () => {
    const x = '<bpmn:sendTask id="x" messageRef="made"/>';
    const [model] = await modelsOf({ x, y: '<bpmn:task id="y"/>', flows: messageFlow('x', 'y') });
    const process = new EngineCase(model).start();
    expect(process.problems).toEqual([expect.stringMatching(/^The message name of "x"/)]);
    process.give({ type: 'variables-changed', variables: { order: 'Kayu' } });
    process.retry('x');
    expect(process.outcomes.flatMap(({ messagesThrown }) => messagesThrown)).toMatchObject([
      { name: 'Kayu' },
    ]);
    expect(process.ended).toBe('completed at end');
  });

  it('comes first where the same task waits for the answer', async () => {
    const [model] = await modelsOf({
      x: '<bpmn:task id="x"/>',
      y: '<bpmn:task id="y"/>',
      flows: messageFlow('x', 'y') + messageFlow('done', 'x').replace('m1', 'm2'),
    });
    const process = new EngineCase(model).start();
    expect(thrownBy(process)).toMatchObject([{ name: 'm1' }]);
    expect([...process.subscriptions.values()]).toMatchObject([{ elementId: 'x', name: 'm2' }]);
    expect(process.message('x').ended).toBe('completed at end');
    expect(thrownBy(process)).toEqual([]);
  });
});

describe('what a message is called', () => {
  const named = '<bpmn:receiveTask id="y" messageRef="m"/>';

  it('is said by either end, or by the flow', async () => {
    const [byReceiver] = await modelsOf({ y: named, flows: messageFlow('x', 'y') });
    expect(thrownBy(new EngineCase(byReceiver).start())).toMatchObject([{ name: 'Order' }]);
    const x = '<bpmn:sendTask id="x" messageRef="m"/>';
    const [, bySender] = await modelsOf({ x, flows: messageFlow('x', 'y') });
    expect([...new EngineCase(bySender).start().subscriptions.values()]).toMatchObject([{ name: 'Order' }]);
    const flow = messageFlow('x', 'y').replace('/>', ' messageRef="other"/>');
    const [p, q] = await modelsOf({ flows: flow });
    expect(thrownBy(new EngineCase(p).start())).toMatchObject([{ name: 'Bill' }]);
    expect([...new EngineCase(q).start().subscriptions.values()]).toMatchObject([{ name: 'Bill' }]);
  });

  it('sends it by name as well where it goes to a black box', async () => {
    const x = '<bpmn:sendTask id="x" messageRef="m"/>';
    const [model] = await modelsOf({ x, y: '<bpmn:task id="y"/>', flows: messageFlow('x', 'Box') });
    expect(thrownBy(new EngineCase(model).start())).toEqual([
      { elementId: 'x', name: 'Order', variables: {} },
    ]);
    const [nameless] = await modelsOf({ y: '<bpmn:task id="y"/>', flows: messageFlow('x', 'Drawn') });
    expect(thrownBy(new EngineCase(nameless).start())).toMatchObject([{ name: 'm1', flow: { id: 'm1' } }]);
  });
});

describe('who takes it in', () => {
  const open = [
    { elementId: 'a', name: 'Bill', key: '1' },
    { elementId: 'y', name: 'Order', key: '2' },
    { elementId: 'y', name: 'Order', key: '3' },
  ];

  it.each([
    ['the element, whatever the message is called', 'y', 'm1', { waiting: open[1] }],
    ['the pool: whoever waits for its name', undefined, 'Order', { waiting: open[1] }],
    ['the pool, where nobody does', undefined, 'm1', undefined],
    ['a start', 'begin', 'm1', { startEventId: 'begin' }],
    ['an element where nothing waits', 'z', 'm1', undefined],
  ])('%s', async (_, elementId, name, receiver) => {
    const [, model] = await modelsOf({ flows: messageFlow('x', 'y') });
    const to = { processId: 'q', ...(elementId !== undefined && { elementId }) };
    expect(receiverOf(name, to, open, model)).toEqual(receiver);
  });
});

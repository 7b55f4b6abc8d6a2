import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { startEventsFor } from '../../../../src/engine/model/start-events-for.ts';
import { EngineCase } from '../../engine-case.ts';
import { around, aProcess, flow, problemsOf } from '../../model/a-process.ts';

const beside =
  '<bpmn:message id="m" name="Minta"/><bpmn:message id="n" name="Keluh"/><bpmn:signal id="s" name="Buka"/>';
const caught = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const gateway = (more = '', inside = '') =>
  aProcess(
    `<bpmn:eventBasedGateway id="g" instantiate="true"/>
     ${caught('asked', '<bpmn:messageEventDefinition messageRef="m"/>')}
     ${caught('opened', '<bpmn:signalEventDefinition signalRef="s"/>')}
     <bpmn:receiveTask id="complained" messageRef="n"/>
     <bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="c"/>
     ${flow('f1', 'g', 'asked')}${flow('f2', 'g', 'opened')}${flow('f3', 'g', 'complained')}
     ${flow('f4', 'asked', 'a')}${flow('f5', 'opened', 'b')}${flow('f6', 'complained', 'c')}${more}`,
    beside + inside,
  );
const receive = (attributes: string, more = '') =>
  aProcess(
    `<bpmn:receiveTask id="asked" messageRef="m" ${attributes}/><bpmn:userTask id="a"/>${flow('f', 'asked', 'a')}${more}`,
    beside,
  );

describe('a process that begins by waiting', () => {
  it('behind an event-based gateway begins at the event that came, and waits for no other', async () => {
    const model = await compileModel(gateway());
    expect(startEventsFor(model, 'message', 'Minta')).toEqual(['asked']);
    expect(startEventsFor(model, 'message', 'Keluh')).toEqual(['complained']);
    expect(startEventsFor(model, 'signal', 'Buka')).toEqual(['opened']);
    const process = new EngineCase(model).start(
      { nama: 'Sari' },
      { startEventId: 'asked', messageName: 'Minta' },
    );
    expect([process.open, process.armed, process.variables]).toEqual([['a'], [], { nama: 'Sari' }]);
    expect(process.story).toEqual([
      'instance.started asked',
      'message.received asked',
      'element.entered asked',
      'element.left asked',
      'element.entered a',
    ]);
    expect(new EngineCase(model).start({}, { startEventId: 'complained' }).open).toEqual(['c']);
    expect(new EngineCase(model).start({}, { startEventId: 'opened' }).complete('b').ended).toBe(
      'completed at b',
    );
  });

  it('at a receive task begins when its message has come', async () => {
    const model = await compileModel(receive('instantiate="true"'));
    expect(startEventsFor(model, 'message', 'Minta')).toEqual(['asked']);
    expect(new EngineCase(model).start({}, { startEventId: 'asked' }).open).toEqual(['a']);
  });

  it('does not begin without what it waits for', async () => {
    const model = await compileModel(receive('instantiate="true"'));
    const begun = new EngineCase(model).give({ type: 'started', variables: {} });
    expect(begun).toEqual({ refusal: 'it has no start event without a trigger' });
    const plain = await compileModel(receive(''));
    expect(startEventsFor(plain, 'message', 'Minta')).toEqual([]);
    expect(new EngineCase(plain).start().armed).toEqual(['asked']);
  });

  it('is reached by messages and signals only, where the process begins', async () => {
    const timer =
      '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
    expect(await problemsOf(gateway())).toEqual([]);
    expect(await problemsOf(gateway(caught('late', timer) + flow('f7', 'g', 'late')))).toEqual([
      expect.stringContaining('starts instances by late: only a message or a signal'),
    ]);
    expect(await problemsOf(receive('instantiate="true"', flow('back', 'a', 'asked')))).toEqual([
      expect.stringContaining('starts instances and has an incoming flow'),
    ]);
    const inside = around(
      '<bpmn:subProcess id="x"><bpmn:receiveTask id="t" messageRef="m" instantiate="true"/></bpmn:subProcess>',
    );
    expect(await problemsOf(inside)).toEqual([expect.stringContaining('inside a sub-process')]);
  });
});

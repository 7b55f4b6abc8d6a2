import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { startEventsFor } from '../../../../src/engine/model/start-events-for.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, flow, problemsOf } from '../../model/a-process.ts';
import { path } from '../sub-processes/a-compensation.ts';
import { beside, event, M, N, S } from '../events/a-multiple.ts';

const gateway = (attributes: string, before = '') =>
  aProcess(
    `${before}<bpmn:eventBasedGateway id="g" ${attributes}/>
     ${event('intermediateCatchEvent', 'a', M)}${event('intermediateCatchEvent', 'b', S)}
     <bpmn:receiveTask id="c" messageRef="n"/><bpmn:parallelGateway id="all"/><bpmn:userTask id="t"/>
     ${path('g', 'a', 'all', 't')}${path('g', 'b', 'all')}${path('g', 'c', 'all')}`,
    beside,
  );
const both = 'instantiate="true" eventGatewayType="Parallel"';

describe('a parallel event-based gateway', () => {
  it('begins the process with whichever comes first, and waits for the others', async () => {
    const model = await compileModel(gateway(both));
    expect(startEventsFor(model, 'message', 'M')).toEqual(['a']);
    expect(startEventsFor(model, 'signal', 'S')).toEqual(['b']);
    const process = new EngineCase(model).start({ dari: 'N' }, { startEventId: 'c', messageName: 'N' });
    expect([process.open, process.armed]).toEqual([[], ['a', 'b']]);
    expect(process.receive('M').signal('S').open).toEqual(['t']);
    expect(process.complete('t').ended).toBe('completed at t');
  });

  it('keeps the process going until all have come, also without a join', async () => {
    const apart = aProcess(
      `<bpmn:eventBasedGateway id="g" ${both}/>${event('intermediateCatchEvent', 'a', M)}
       ${event('intermediateCatchEvent', 'b', N)}${path('g', 'a')}${path('g', 'b')}`,
      beside,
    );
    const process = new EngineCase(await compileModel(apart)).start({}, { startEventId: 'a' });
    expect([process.ended, process.armed]).toEqual([undefined, ['b']]);
    expect(process.receive('N').ended).toBe('completed at b');
  });

  it('that is exclusive waits for no other', async () => {
    const model = await compileModel(gateway('instantiate="true" eventGatewayType="Exclusive"'));
    expect(new EngineCase(model).start({}, { startEventId: 'a' }).armed).toEqual([]);
  });

  it('stands only where a process begins', async () => {
    expect(await problemsOf(gateway(both))).toEqual([]);
    const inTheMiddle = gateway(
      'eventGatewayType="Parallel"',
      '<bpmn:startEvent id="s0"/>' + flow('f0', 's0', 'g'),
    );
    expect(await problemsOf(inTheMiddle)).toEqual([
      expect.stringMatching(/^g: .* without instantiate="true": only what begins a process/),
    ]);
    const withTimer = gateway(both).replace(
      '<bpmn:userTask',
      `<bpmn:intermediateCatchEvent id="d"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>${path('g', 'd')}<bpmn:userTask`,
    );
    expect(await problemsOf(withTimer)).toEqual([
      expect.stringMatching(/starts instances by d: only a message/),
    ]);
  });

  it('is not begun by an event that itself waits for several', async () => {
    const several = gateway(both)
      .replace('id="a" >', 'id="a" parallelMultiple="true">')
      .replace(M, M + N);
    expect(await problemsOf(several)).toEqual([
      expect.stringMatching(/starts instances by a: only a message/),
    ]);
  });
});

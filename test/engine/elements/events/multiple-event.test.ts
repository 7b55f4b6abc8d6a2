import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { startEventsFor } from '../../../../src/engine/model/start-events-for.ts';
import { armStartTimer, nextStart, timerStartsOf } from '../../../../src/engine/timers/start-timer.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess } from '../../model/a-process.ts';
import { inside, path } from '../sub-processes/a-compensation.ts';
import {
  begun,
  beside,
  boundary,
  cancel,
  condition,
  cycle,
  error,
  escalation,
  event,
  eventSubProcess,
  M,
  modelOf,
  N,
  S,
  timer,
  waitsFor,
} from './a-multiple.ts';

const all = M + S + timer('PT1H') + condition('${n == 1}');
const task = (id: string) => `<bpmn:userTask id="${id}"/>`;

describe('a catch event with several definitions', () => {
  const caught = () => begun(event('intermediateCatchEvent', 'x', all) + task('after'), 'x', 'after');

  it('waits for all of them', async () => {
    expect(waitsFor(await caught())).toEqual(['timer', 'M', 'S', 'condition']);
  });

  it.each([
    ['a message', (process: EngineCase) => process.receive('M', { dari: 'M' })],
    ['a signal', (process: EngineCase) => process.signal('S')],
    ['a timer', (process: EngineCase) => process.fire('x')],
    [
      'a condition',
      (process: EngineCase) => process.give({ type: 'variables-changed', variables: { n: 1 } }),
    ],
  ])('goes on by the first of them, %s, and waits for no other', async (_what, happen) => {
    const process = await caught();
    happen(process);
    expect([process.open, process.armed]).toEqual([['after'], []]);
    expect(process.give({ type: 'signal-arrived', name: 'S', variables: {} }).refusal).toMatch(
      /nothing waits/,
    );
    expect(process.complete('after').ended).toBe('completed at end');
  });

  it('arms all or, where one has no name, none: its retry arms all', async () => {
    const nameless = '<bpmn:message id="u" name="${nama}"/>';
    const definitions = timer('PT1H') + '<bpmn:messageEventDefinition messageRef="u"/>';
    const content = `<bpmn:startEvent id="start"/>${event('intermediateCatchEvent', 'x', definitions)}${path('start', 'x')}`;
    const process = new EngineCase(await compileModel(aProcess(content, nameless))).start();
    expect([process.armed, process.problems]).toEqual([[], [expect.stringMatching(/message name of "x"/)]]);
    process.give({ type: 'variables-changed', variables: { nama: 'K' } });
    expect(waitsFor(process.retry('x'))).toEqual(['timer', 'K']);
  });

  it('is one alternative behind an event-based gateway', async () => {
    const ways = event('intermediateCatchEvent', 'x', M + S) + event('intermediateCatchEvent', 'y', N);
    const process = await begun(
      `<bpmn:eventBasedGateway id="g"/>${ways}${task('a')}${task('b')}${path('g', 'y', 'b')}`,
      'g',
      'x',
      'a',
    );
    expect(waitsFor(process)).toEqual(['N', 'M', 'S']);
    expect([process.signal('S').open, process.armed]).toEqual([['a'], []]);
  });

  it('each of its timers may have its own calendar and may stand still', async () => {
    const model = await modelOf(
      event('intermediateCatchEvent', 'x', timer('PT1H', 'alur:pausable="true"') + timer('PT2H')),
      'x',
    );
    const process = new EngineCase(model).start();
    expect([...process.timers.values()].map(({ dueAt }) => dueAt?.toISOString())).toEqual([
      '2026-11-23T03:00:00.000Z',
      '2026-11-23T04:00:00.000Z',
    ]);
    const kinds = model.nodes.get('x');
    expect(kinds).toMatchObject({ event: { events: [{ pausable: true }, { pausable: false }] } });
  });
});

describe('a boundary event with several definitions', () => {
  it('interrupts by the first of them', async () => {
    const process = await begun(task('x') + boundary('x', 'b', all), 'x');
    expect([process.receive('M').open, process.armed]).toEqual([['b-task'], []]);
    expect(process.story).toContain('element.cancelled x');
  });

  it('that does not interrupt happens every time for each of them', async () => {
    const definitions = M + S + cycle('R2/PT1H') + condition('${n == 1}');
    const process = await begun(task('x') + boundary('x', 'b', definitions, 'cancelActivity="false"'), 'x');
    process.receive('M').receive('M').signal('S').signal('S').fire('b').fire('b');
    for (const n of [1, 1, 2, 1]) process.give({ type: 'variables-changed', variables: { n } });
    expect(process.open).toEqual([...Array.from({ length: 8 }, () => 'b-task'), 'x']);
    expect(waitsFor(process)).toEqual(['M', 'S', 'condition']);
    expect([process.complete('x').armed]).toEqual([[]]);
  });

  it('catches an error or an escalation as well', async () => {
    const guarded = (end: string) =>
      begun(
        inside('x', event('endEvent', 'thrown', end) + task('t'), ['t']) +
          path('x-in', 'thrown') +
          boundary('x', 'b', M + error + escalation),
        'x',
      );
    for (const end of [error, escalation]) {
      const process = await guarded(end);
      expect([process.open, process.armed]).toEqual([['b-task'], []]);
    }
  });

  it('prefers its own code to the handler for all that stands before it', async () => {
    const service = '<bpmn:serviceTask id="x" camunda:type="external" camunda:topic="t"/>';
    const content =
      service + boundary('x', 'any', '<bpmn:errorEventDefinition/>' + M) + boundary('x', 'b', N + error);
    expect((await begun(content, 'x')).throwError('x', 'E').open).toEqual(['b-task']);
    expect((await begun(content, 'x')).throwError('x', 'F').open).toEqual(['any-task']);
  });

  it('is where a cancelled transaction goes on', async () => {
    const content =
      inside('x', event('endEvent', 'stop', cancel) + task('t'), ['t'], 'transaction') +
      path('t', 'stop') +
      boundary('x', 'b', M + cancel);
    const done = await begun(content.replace(path('t', 'x-out'), ''), 'x');
    expect([done.complete('t').open, done.armed]).toEqual([['b-task'], []]);
  });
});

describe('an event sub-process with several definitions', () => {
  it('takes over by the first of them', async () => {
    const process = await begun(task('x') + eventSubProcess(M + timer('PT1H')), 'x');
    expect([process.fire('on').open, process.armed]).toEqual([['handle'], []]);
  });

  it('that does not interrupt runs beside for each of them, every time', async () => {
    const process = await begun(task('x') + eventSubProcess(M + S, 'isInterrupting="false"'), 'x');
    process.receive('M').signal('S').signal('S');
    expect([process.open, waitsFor(process)]).toEqual([
      ['handle', 'handle', 'handle', 'x'],
      ['M', 'S'],
    ]);
  });
});

describe('a process that begins by several events', () => {
  const content = (definitions: string) =>
    aProcess(`${event('startEvent', 'on', definitions)}${task('x')}${path('on', 'x')}`, beside);

  it('begins an instance by each message and each signal', async () => {
    const model = await compileModel(content(M + N + S));
    expect(startEventsFor(model, 'message', 'M')).toEqual(['on']);
    expect(startEventsFor(model, 'message', 'N')).toEqual(['on']);
    expect(startEventsFor(model, 'message', 'S')).toEqual([]);
    expect(startEventsFor(model, 'signal', 'S')).toEqual(['on']);
    expect(new EngineCase(model).start({}, { messageName: 'N' }).open).toEqual(['x']);
    const unknown = new EngineCase(model).give({ type: 'started', variables: {}, messageName: 'K' });
    expect(unknown.refusal).toMatch(/no start event waits for the message "K"/);
  });

  it('begins an instance by each of its times', async () => {
    const model = await compileModel(content(M + cycle('R/PT1H') + timer('P1D')));
    const environment = { now: new Date('2026-11-23T02:00:00.000Z'), calendar: () => undefined };
    expect(timerStartsOf(model)).toEqual([
      { at: 'on', nth: 1 },
      { at: 'on', nth: 2 },
    ]);
    const timers = timerStartsOf(model).map((start) => armStartTimer(model, start, environment));
    expect(timers.map(({ due, nth }) => [due, nth])).toEqual([
      ['2026-11-23T03:00:00.000Z', 1],
      ['2026-11-24T02:00:00.000Z', 2],
    ]);
    const next = timers.map((state) => nextStart(model, state, environment)?.due);
    expect(next).toEqual(['2026-11-23T04:00:00.000Z', undefined]);
  });
});

describe('an event that refers to its definitions', () => {
  const defined = `<bpmn:messageEventDefinition id="dm" messageRef="m"/><bpmn:signalEventDefinition id="ds" signalRef="s"/>
    <bpmn:errorEventDefinition id="de" errorRef="e"/><bpmn:escalationEventDefinition id="dx" escalationRef="esc"/>`;
  const ref = (id: string) => `<bpmn:eventDefinitionRef>${id}</bpmn:eventDefinitionRef>`;
  const model = (content: string, ...ids: string[]) =>
    compileModel(
      aProcess(`<bpmn:startEvent id="start"/>${content}${path('start', ...ids)}`, beside + defined),
    );

  it('waits for one or for several of them, also beside one of its own, and by qualified name', async () => {
    const single = new EngineCase(await model(event('intermediateCatchEvent', 'x', ref('dm')), 'x')).start();
    expect(waitsFor(single)).toEqual(['M']);
    const several = await model(event('intermediateCatchEvent', 'x', N + ref('tns:dm') + ref('ds')), 'x');
    expect(waitsFor(new EngineCase(several).start())).toEqual(['N', 'S', 'M']);
  });

  it('throws, interrupts and begins by them', async () => {
    const throwing = await model(
      event('intermediateThrowEvent', 'x', ref('ds')) + event('endEvent', 'y', ref('dm')),
      'x',
      'y',
    );
    const { signalsThrown, messagesThrown } = new EngineCase(throwing).start().last;
    expect([signalsThrown, messagesThrown]).toMatchObject([[{ name: 'S' }], [{ name: 'M' }]]);
    const failing = inside('x', event('endEvent', 'stop', ref('de')), []) + path('x-in', 'stop');
    const caught = await model(failing + boundary('x', 'b', ref('de')), 'x');
    expect(new EngineCase(caught).start().open).toEqual(['b-task']);
    const asked = await model(task('x') + eventSubProcess(ref('dm'), 'isInterrupting="false"'), 'x');
    expect(new EngineCase(asked).start().receive('M').open).toEqual(['handle', 'x']);
    const file = aProcess(
      `${event('startEvent', 'on', ref('ds'))}${task('x')}${path('on', 'x')}`,
      beside + defined,
    );
    expect(startEventsFor(await compileModel(file), 'signal', 'S')).toEqual(['on']);
  });
});

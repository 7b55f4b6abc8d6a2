import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, flow, problemsOf } from '../../model/a-process.ts';

const waiting = (more: (p: ScopeBuilder) => void = () => undefined) =>
  aModel((p) => {
    p.start();
    p.eventBased('first');
    p.catch('answer', { message: 'Answer' });
    p.catch('late', { timer: 'P5D' });
    p.receiveTask('refusal', 'Refusal');
    ['answered', 'reminded', 'refused'].forEach((id) => p.userTask(id));
    p.path('start', 'first', 'answer', 'answered');
    p.path('first', 'late', 'reminded');
    p.path('first', 'refusal', 'refused');
    more(p);
  });

describe('an event-based gateway', () => {
  it('waits for all its events with one token', () => {
    const process = new EngineCase(waiting()).start();
    expect(process.armed).toEqual(['answer', 'late', 'refusal']);
    expect(Object.values(process.snapshot?.tokens ?? {})).toEqual([{ at: 'first', in: expect.any(String) }]);
  });

  it('goes on by the event that comes first, and gives the others up', () => {
    const process = new EngineCase(waiting()).start().message('answer', { keputusan: 'ya' });
    expect([process.open, process.armed, process.variables]).toEqual([['answered'], [], { keputusan: 'ya' }]);
    expect(process.story).toEqual([
      'message.received answer',
      'element.left first',
      'element.entered answer',
      'element.left answer',
      'element.entered answered',
    ]);
    expect(process.flows).toEqual(['start-first', 'first-answer', 'answer-answered']);
    expect(process.last.timersClosed).toMatchObject([{ elementId: 'late', how: 'cancelled' }]);
  });

  it.each([
    ['a timer', (process: EngineCase) => process.fire('late'), 'reminded'],
    ['a receive task', (process: EngineCase) => process.message('refusal'), 'refused'],
  ])('goes on by %s', (_kind, happen, then) => {
    const process = new EngineCase(waiting()).start();
    happen(process);
    expect([process.open, process.armed]).toEqual([[then], []]);
  });

  it('refuses an event that comes too late', () => {
    const process = new EngineCase(waiting()).start();
    const [late] = process.timers.keys();
    process.message('answer');
    expect(process.give({ type: 'timer-due', timerKey: late ?? '' }).refusal).toMatch(/no longer armed/);
  });

  it('waits anew every time it is reached', () => {
    const model = waiting((p) => p.path('reminded', 'first'));
    const process = new EngineCase(model).start().fire('late').complete('reminded');
    expect(process.armed).toEqual(['answer', 'late', 'refusal']);
    expect(process.fire('late').open).toEqual(['reminded']);
  });

  it('is an incident, with nothing armed, where one event cannot be waited for', () => {
    const model = waiting((p) => {
      p.catch('nameless', { message: ({ name }) => name ?? null });
      p.path('first', 'nameless');
    });
    const process = new EngineCase(model).start();
    expect(process.problems[0]).toMatch(/^The message name of "nameless", .*, is null and not a text$/);
    expect(process.armed).toEqual([]);
    process.give({ type: 'variables-changed', variables: { name: 'Kabar' } });
    expect(process.retry('first').armed).toEqual(['answer', 'late', 'nameless', 'refusal']);
    expect(process.message('nameless').ended).toBe('completed at nameless');
  });

  it('is given up with the scope it waits in', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('inside', (s) => {
        s.start('in');
        s.eventBased('first');
        s.catch('answer', { message: 'Answer' });
        s.catch('late', { timer: 'P5D' });
        s.path('in', 'first', 'answer');
        s.path('first', 'late');
      });
      p.boundary('stop', 'inside', { message: 'Stop' });
      p.path('start', 'inside');
    });
    expect(new EngineCase(model).start().message('stop').armed).toEqual([]);
  });

  it('counts as the turn of whom it waits for', () => {
    const paused = waiting((p) => {
      p.eventSubProcess('deadline', (e) => {
        e.start('due', { timer: 'P10D', pausable: true, interrupting: false });
        e.userTask('hurry');
        e.path('due', 'hurry');
      });
    });
    expect(new EngineCase(paused).start().timer('due').dueAt).toBeDefined();
    const applicants = { ...paused, nodes: new Map(paused.nodes) };
    for (const id of ['answer', 'refusal']) {
      const node = applicants.nodes.get(id);
      if (node) applicants.nodes.set(id, { ...node, waitingFor: 'applicant' });
    }
    expect(new EngineCase(applicants).start().timer('due').remainingMs).toBe(10 * 24 * 3_600_000);
  });
});

describe('what an event-based gateway leads to', () => {
  const caught =
    '<bpmn:intermediateCatchEvent id="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent>';
  const gateway = (target: string, attributes = '', condition = '') =>
    aProcess(
      `<bpmn:startEvent id="s"/><bpmn:eventBasedGateway id="g" ${attributes}/>${target}${flow('f', 's', 'g')}${flow('fx', 'g', 'x', condition)}`,
      '<bpmn:message id="m" name="M"/>',
    );
  const boundary =
    '<bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:boundaryEvent>';

  it('is an event, or a receive task', async () => {
    expect(await problemsOf(gateway(caught))).toEqual([]);
    expect(await problemsOf(gateway('<bpmn:receiveTask id="x" messageRef="m"/>'))).toEqual([]);
  });

  it.each([
    ['a task', gateway('<bpmn:task id="x"/>'), /leads to x: only a catching event/],
    [
      'guarded',
      gateway(`<bpmn:receiveTask id="x" messageRef="m"/>${boundary}`),
      /leads to x: only a catching/,
    ],
    ['under a condition', gateway(caught, '', '${true}'), /has a condition on the flow fx/],
    ['all of them', gateway(caught, 'eventGatewayType="Parallel"'), /only what begins a process/],
    ['nothing', aProcess('<bpmn:eventBasedGateway id="g"/>'), /has no way out/],
  ])('is refused where it is %s', async (_what, xml, says) => {
    expect(await problemsOf(xml)).toEqual([expect.stringMatching(says)]);
  });
});

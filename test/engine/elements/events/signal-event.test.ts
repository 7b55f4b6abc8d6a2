import { startEventsFor } from '../../../../src/engine/model/start-events-for.ts';
import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, problemsOf } from '../../model/a-process.ts';

/** start → work, with what else listens. */
const working = (more: (p: ScopeBuilder) => void) =>
  aModel((p) => {
    p.start();
    p.userTask('work');
    p.end();
    p.path('start', 'work', 'end');
    more(p);
  });

describe('a signal from outside', () => {
  it('lets a catch event go on, with its variables', () => {
    const model = aModel((p) => {
      p.start();
      p.catch('closed', { signal: 'Tutup' });
      p.end();
      p.path('start', 'closed', 'end');
    });
    const process = new EngineCase(model).start();
    expect(process.last.subscriptionsOpened).toMatchObject([
      { elementId: 'closed', kind: 'signal', name: 'Tutup' },
    ]);
    process.signal('Tutup', { sampai: '2026-12-01' });
    expect([process.ended, process.variables]).toEqual(['completed at end', { sampai: '2026-12-01' }]);
    expect(process.story[0]).toBe('signal.received closed');
  });

  it('interrupts by a boundary event, or not, again for every signal', () => {
    const model = working((p) => {
      p.boundary('stop', 'work', { signal: 'Stop' });
      p.boundary('hear', 'work', { signal: 'Kabar', interrupting: false });
      ['stopped', 'heard'].forEach((id) => p.userTask(id));
      p.path('stop', 'stopped');
      p.path('hear', 'heard');
    });
    const process = new EngineCase(model).start().signal('Kabar').signal('Kabar');
    expect(process.open).toEqual(['heard', 'heard', 'work']);
    expect(process.signal('Stop').open).toEqual(['heard', 'heard', 'stopped']);
    expect(process.armed).toEqual([]);
  });

  it('reaches all who wait for it, and no one else', () => {
    const model = working((p) => {
      p.boundary('one', 'work', { signal: 'A', interrupting: false });
      p.boundary('two', 'work', { signal: 'A', interrupting: false });
      p.boundary('other', 'work', { signal: 'B', interrupting: false });
      ['first', 'second', 'third'].forEach((id) => p.userTask(id));
      p.path('one', 'first');
      p.path('two', 'second');
      p.path('other', 'third');
    });
    expect(new EngineCase(model).start().signal('A').open).toEqual(['first', 'second', 'work']);
  });

  it('is refused where nothing waits for it, as is a message for a signal', () => {
    const process = new EngineCase(
      working((p) => p.boundary('stop', 'work', { signal: 'Stop', interrupting: false })),
    ).start();
    expect(process.give({ type: 'signal-arrived', name: 'Lain', variables: {} })).toEqual({
      refusal: 'nothing waits for the signal "Lain"',
    });
    const [subscriptionKey = ''] = process.subscriptions.keys();
    expect(process.give({ type: 'message-arrived', subscriptionKey, variables: {} }).refusal).toMatch(
      /no longer waiting/,
    );
  });

  it('is waited for behind an event-based gateway', () => {
    const model = aModel((p) => {
      p.start();
      p.eventBased('first');
      p.catch('closed', { signal: 'Tutup' });
      p.catch('late', { timer: 'P1D' });
      p.path('start', 'first', 'closed');
      p.path('first', 'late');
    });
    expect(new EngineCase(model).start().signal('Tutup').ended).toBe('completed at closed');
  });
});

describe('a thrown signal', () => {
  it('reaches who waits in the same instance at once, and is told to everyone else', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.catch('hear', { signal: 'Siap' });
      p.userTask('ask');
      p.throw('tell', undefined, { signal: ({ name }) => name ?? null });
      ['after', 'told'].forEach((id) => p.userTask(id));
      p.path('start', 'fork', 'hear', 'after');
      p.path('fork', 'ask', 'tell', 'told');
    });
    const process = new EngineCase(model).start({ name: 'Siap' }).complete('ask');
    expect(process.open).toEqual(['after', 'told']);
    expect(process.last.signalsThrown).toEqual([{ elementId: 'tell', name: 'Siap', variables: {} }]);
    expect(process.story).toContain('signal.thrown tell');
  });

  it('ends what throws it where that interrupts its own scope', () => {
    const throwing = (how: 'end' | 'throw') =>
      aModel((p) => {
        p.start();
        if (how === 'end') p.end('tell', { signal: 'Stop' });
        else p.throw('tell', undefined, { signal: 'Stop' });
        p.path('start', 'tell');
        if (how === 'throw') {
          p.userTask('after');
          p.path('tell', 'after');
        }
        p.eventSubProcess('beside', (e) => {
          e.start('on', { signal: 'Stop' });
          e.userTask('handle');
          e.path('on', 'handle');
        });
      });
    expect(new EngineCase(throwing('throw')).start().open).toEqual(['handle']);
    expect(new EngineCase(throwing('end')).start().open).toEqual(['handle']);
  });

  it('is dealt with inside by an event sub-process, and then does not reach the boundary', () => {
    const model = (listens: boolean) =>
      aModel((p) => {
        p.start();
        p.subProcess('inside', (s) => {
          s.start('in');
          s.end('tell', { signal: 'Stop' });
          s.path('in', 'tell');
          if (listens)
            s.eventSubProcess('beside', (e) => {
              e.start('on', { signal: 'Stop' });
              e.userTask('handle');
              e.path('on', 'handle');
            });
        });
        p.boundary('stop', 'inside', { signal: 'Stop' });
        p.userTask('stopped');
        p.path('start', 'inside');
        p.path('stop', 'stopped');
      });
    expect(new EngineCase(model(true)).start().open).toEqual(['handle']);
    expect(new EngineCase(model(false)).start().open).toEqual(['stopped']);
  });

  it('is an incident where it has no name', () => {
    const model = aModel((p) => {
      p.start();
      p.end('tell', { signal: ({ name }) => name ?? null });
      p.path('start', 'tell');
    });
    const process = new EngineCase(model).start();
    expect(process.problems[0]).toMatch(/^The signal name of "tell"/);
    process.give({ type: 'variables-changed', variables: { name: 'Stop' } });
    expect(process.retry('tell').ended).toBe('completed at tell');
  });
});

describe('a signal start event', () => {
  const model = aModel((p) => {
    p.start();
    p.start('on-stop', { signal: 'Stop' });
    p.start('also', { signal: 'Stop' });
    p.start('on-message', { message: 'Stop' });
    p.start('by-variable', { signal: ({ name }) => String(name) });
    ['plain', 'stopped', 'again', 'told', 'named'].forEach((id) => p.userTask(id));
    p.path('start', 'plain');
    p.path('on-stop', 'stopped');
    p.path('also', 'again');
    p.path('on-message', 'told');
    p.path('by-variable', 'named');
  });

  it('is found by the name of the signal', () => {
    expect(startEventsFor(model, 'signal', 'Stop')).toEqual(['on-stop', 'also']);
    expect(startEventsFor(model, 'message', 'Stop')).toEqual(['on-message']);
    expect(startEventsFor(model, 'signal', 'Mulai')).toEqual([]);
  });

  it('starts an instance at its own place, where plain starts go on at the plain one', () => {
    expect(new EngineCase(model).start({}, { startEventId: 'also' }).open).toEqual(['again']);
    expect(new EngineCase(model).start().open).toEqual(['plain']);
  });
});

describe('the name of a signal', () => {
  const thrown = (definition: string) =>
    aProcess(
      `<bpmn:startEvent id="s"/><bpmn:endEvent id="x">${definition}</bpmn:endEvent><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="x"/>`,
      '<bpmn:signal id="g" name="Stop"/><bpmn:signal id="nameless"/>',
    );

  it('must be given', async () => {
    expect(await problemsOf(thrown('<bpmn:signalEventDefinition signalRef="g"/>'))).toEqual([]);
    for (const definition of [
      '<bpmn:signalEventDefinition/>',
      '<bpmn:signalEventDefinition signalRef="nameless"/>',
    ])
      expect(await problemsOf(thrown(definition))).toEqual([expect.stringContaining('names no signal')]);
  });
});

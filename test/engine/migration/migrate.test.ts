import { suggestMapping } from '../../../src/engine/migration/suggest-mapping.ts';
import { aModel, type ScopeBuilder } from '../../support/model-builder.ts';
import { EngineCase } from '../engine-case.ts';

const mapping = (...pairs: [string, string][]) => new Map(pairs);

const version = (describe: (p: ScopeBuilder) => void) =>
  aModel((p) => {
    p.start();
    p.end();
    describe(p);
  });

const ask = version((p) => {
  p.userTask('ask');
  p.path('start', 'ask', 'end');
});

describe('an instance that goes on by another version', () => {
  it('keeps the key of its task, which is called as the version says', () => {
    const process = new EngineCase(ask).start({ name: 'Sri' });
    const [before] = process.tasks.keys();
    const asked = version((p) => {
      p.userTask('query', { name: 'Ask once more' });
      p.userTask('after');
      p.path('start', 'query', 'after', 'end');
    });
    expect(process.migrate(asked, mapping(['ask', 'query']))).toEqual([]);
    expect([...process.tasks.keys()]).toEqual([before]);
    expect(process.open).toEqual(['query']);
    process.complete('query');
    expect(process.open).toEqual(['after']);
    expect(process.complete('after').ended).toBe('completed at end');
    expect(process.variables).toEqual({ name: 'Sri' });
  });

  it('keeps the due instant of a timer, and of one that stands still what is left', () => {
    const timed = (duration: string) =>
      version((p) => {
        p.userTask('ask', { waitingFor: 'applicant' });
        p.boundary('late', 'ask', { timer: duration, pausable: true });
        p.boundary('soon', 'ask', { timer: 'PT2H', interrupting: false });
        p.userTask('hurry');
        p.path('start', 'ask', 'end');
        p.path('late', 'hurry');
      });
    const process = new EngineCase(timed('PT8H')).start();
    const [late, soon] = [process.timer('late').remainingMs, process.timer('soon').dueAt];
    process.at('2026-11-23T03:00:00.000Z');
    expect(process.migrate(timed('PT24H'), suggestMapping(process.model, timed('PT24H')))).toEqual([]);
    expect(process.timer('late').remainingMs).toBe(late);
    expect(process.timer('soon').dueAt).toEqual(soon);
  });

  it('lets a timer go on that stood still and never does in the other version', () => {
    const timed = (pausable: boolean) =>
      version((p) => {
        p.userTask('ask', { waitingFor: 'applicant' });
        p.boundary('late', 'ask', { timer: 'PT8H', pausable });
        p.path('start', 'ask', 'end');
      });
    const [still, always] = [timed(true), timed(false)];
    const process = new EngineCase(still).start();
    expect(process.timer('late').dueAt).toBeUndefined();
    process.at('2026-11-23T03:00:00.000Z');
    expect(process.migrate(always, suggestMapping(still, always))).toEqual([]);
    expect(process.timer('late').dueAt).toEqual(new Date('2026-11-23T11:00:00.000Z'));
  });

  it('arms what is new beside it, and drops what is not there any more', () => {
    const before = version((p) => {
      p.userTask('ask');
      p.boundary('late', 'ask', { timer: 'PT8H' });
      p.path('start', 'ask', 'end');
    });
    const after = version((p) => {
      p.userTask('ask');
      p.boundary('stop', 'ask', { message: 'Stop' });
      p.path('start', 'ask', 'end');
    });
    const process = new EngineCase(before).start();
    expect(process.migrate(after, suggestMapping(before, after))).toEqual([]);
    expect(process.armed).toEqual(['stop']);
    expect(process.message('stop').ended).toBe('completed at stop');
  });

  it('does not arm again what has happened already', () => {
    const reminded = version((p) => {
      p.userTask('ask');
      p.boundary('reminder', 'ask', { timer: 'PT1H', interrupting: false });
      p.path('start', 'ask', 'end');
    });
    const process = new EngineCase(reminded).start().fire('reminder');
    expect(process.migrate(reminded, suggestMapping(reminded, reminded))).toEqual([]);
    expect(process.armed).toEqual([]);
  });

  it('waits for a message by the name that the version gives it', () => {
    const waiting = (message: string) =>
      version((p) => {
        p.catch('answer', { message });
        p.path('start', 'answer', 'end');
      });
    const process = new EngineCase(waiting('Answer')).start();
    expect(process.migrate(waiting('Reply'), suggestMapping(process.model, waiting('Reply')))).toEqual([]);
    expect(process.receive('Reply').ended).toBe('completed at end');
  });

  it('stands in a sub-process that is drawn around it now, together with what stood beside it', () => {
    const parallel = (p: ScopeBuilder, end: string) => {
      p.parallel('fork');
      p.parallel('join');
      p.userTask('one');
      p.userTask('other');
      p.path('fork', 'one', 'join', end);
      p.path('fork', 'other', 'join');
    };
    const flat = version((p) => {
      parallel(p, 'end');
      p.path('start', 'fork');
    });
    const nested = version((p) => {
      p.subProcess('both', (s) => {
        s.start('in');
        s.end('out');
        parallel(s, 'out');
        s.path('in', 'fork');
      });
      p.boundary('late', 'both', { timer: 'PT8H' });
      p.path('start', 'both', 'end');
    });
    const process = new EngineCase(flat).start().complete('one');
    expect(process.migrate(nested, suggestMapping(flat, nested))).toEqual([]);
    expect(process.armed).toEqual(['late']);
    expect(process.story).toEqual(['element.entered both']);
    expect(process.complete('other').ended).toBe('completed at end');
    const back = new EngineCase(nested).start().complete('one');
    expect(back.migrate(flat, suggestMapping(nested, flat))).toEqual([]);
    expect(back.armed).toEqual([]);
    expect(back.complete('other').ended).toBe('completed at end');
  });

  it('leaves a join that has fewer ways in than before', () => {
    const branches = (...tasks: string[]) =>
      version((p) => {
        p.parallel('fork');
        p.parallel('join');
        p.path('start', 'fork');
        p.path('join', 'end');
        for (const task of tasks) {
          p.userTask(task);
          p.path('fork', task, 'join');
        }
      });
    const [three, two] = [branches('one', 'two', 'three'), branches('one', 'two')];
    const process = new EngineCase(three).start().complete('one').complete('two');
    expect(process.migrate(two, suggestMapping(three, two))).toEqual([
      { rule: 'unmapped', elementId: 'three' },
    ]);
    const waiting = new EngineCase(two).start().complete('one');
    expect(waiting.migrate(three, suggestMapping(two, three))).toEqual([
      { rule: 'join-starves', targetId: 'join' },
    ]);
    expect(waiting.complete('two').ended).toBe('completed at end');
  });
});

describe('an instance that cannot', () => {
  it.each([
    ['stands where nothing is said', mapping(), { rule: 'unmapped', elementId: 'ask' }],
    [
      'would stand at nothing',
      mapping(['ask', 'gone']),
      { rule: 'no-such-element', elementId: 'ask', targetId: 'gone' },
    ],
    [
      'would stand at something else',
      mapping(['ask', 'work']),
      { rule: 'other-type', elementId: 'ask', targetId: 'work' },
    ],
    [
      'would be in the middle of rounds',
      mapping(['ask', 'often']),
      { rule: 'other-repetition', elementId: 'ask', targetId: 'often' },
    ],
  ])('is left as it was: it %s', (_, mapping, reason) => {
    const to = version((p) => {
      p.serviceTask('work');
      p.userTask('often', { repetition: { kind: 'loop', testBefore: false } });
      p.path('start', 'work', 'often', 'end');
    });
    const process = new EngineCase(ask).start();
    expect(process.migrate(to, mapping)).toEqual([reason]);
    expect(process.complete('ask').ended).toBe('completed at end');
  });

  it('has done two things of which the version does one', () => {
    const branches = (kind: 'parallel' | 'exclusive') =>
      version((p) => {
        p[kind]('fork');
        p[kind]('join');
        p.userTask('one');
        p.userTask('other');
        p.path('start', 'fork', 'one', 'join', 'end');
        p.path('fork', 'other', 'join');
      });
    const [both, either] = [branches('parallel'), branches('exclusive')];
    const process = new EngineCase(both).start();
    expect(process.migrate(either, suggestMapping(both, either))).toEqual([
      { rule: 'never-together', elementId: 'one', otherId: 'other' },
    ]);
  });

  it('would wait at two joins, each for the other', () => {
    const loop = (inner: (p: ScopeBuilder) => void) =>
      version((p) => {
        for (const gateway of ['merge', 'again'] as const) p.exclusive(gateway);
        p.parallel('fork');
        p.parallel('join');
        p.userTask('two');
        p.path('start', 'merge', 'fork', 'two', 'join', 'again', 'end');
        p.flow('again', 'merge', () => false);
        inner(p);
      });
    const from = loop((p) => {
      p.userTask('one');
      p.path('fork', 'one', 'join');
    });
    const to = loop((p) => {
      p.parallel('split');
      p.parallel('meet');
      p.userTask('one');
      p.userTask('new');
      p.path('fork', 'split', 'one', 'meet', 'join');
      p.path('split', 'new', 'meet');
    });
    const reasons = new EngineCase(from).start().migrate(to, suggestMapping(from, to));
    expect(reasons).toContainEqual({ rule: 'join-starves', targetId: 'meet' });
  });
});

describe('what became of an element', () => {
  it('is told by its id, else by its name where that says it', () => {
    const from = version((p) => {
      p.userTask('ask', { name: 'Ask' });
      p.userTask('work', { name: 'Work' });
      p.path('start', 'ask', 'work', 'end');
    });
    const to = version((p) => {
      p.userTask('query', { name: ' ask ' });
      p.userTask('one', { name: 'Work' });
      p.userTask('two', { name: 'Work' });
      p.path('start', 'query', 'one', 'two', 'end');
    });
    expect([...suggestMapping(from, to)]).toEqual([
      ['start', 'start'],
      ['end', 'end'],
      ['ask', 'query'],
    ]);
  });
});

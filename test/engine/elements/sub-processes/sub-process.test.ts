import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

describe('a sub-process', () => {
  const model = aModel((p) => {
    p.start();
    p.subProcess('sub', (s) => {
      s.start('in');
      s.userTask('a');
      s.userTask('b');
      s.end('out');
      s.path('in', 'a', 'out');
      s.path('in', 'b', 'out');
    });
    p.userTask('after');
    p.path('start', 'sub', 'after');
  });

  it('goes on when its last token is gone, once', () => {
    const process = new EngineCase(model).start();
    expect(process.complete('a').open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['after']);
    expect(process.last.events).toContainEqual({
      type: 'element.left',
      elementId: 'sub',
      flowIds: ['sub-after'],
    });
  });

  it('that is empty passes at once, also several deep', () => {
    const empty = aModel((p) => {
      p.start();
      p.subProcess('outer', (s) => s.subProcess('inner', () => undefined));
      p.end();
      p.path('start', 'outer', 'end');
    });
    expect(new EngineCase(empty).start().ended).toBe('completed at end');
  });

  it('does not go on while a branch of it waits', () => {
    const process = new EngineCase(model).start().complete('a');
    expect(process.flows).not.toContain('sub-after');
  });

  it('that terminates ends only itself', () => {
    const terminating = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.userTask('beside');
      p.subProcess('sub', (s) => {
        s.start('in');
        s.userTask('a');
        s.userTask('b');
        s.end('stop', { terminate: true });
        s.path('in', 'a', 'stop');
        s.path('in', 'b');
      });
      p.userTask('after');
      p.path('start', 'fork', 'sub', 'after');
      p.path('fork', 'beside');
    });
    const process = new EngineCase(terminating).start().complete('a');
    expect(process.open).toEqual(['after', 'beside']);
    expect(process.last.tasksClosed).toMatchObject([
      { elementId: 'a', how: 'completed' },
      { elementId: 'b', how: 'cancelled' },
    ]);
  });
});

describe('variables', () => {
  it('live in the innermost scope that has them, else in the process', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('sub', (s) => {
        s.start('in');
        s.userTask('a');
        s.path('in', 'a');
      });
      p.path('start', 'sub');
    });
    const process = new EngineCase(model).start({ outer: 1 });
    // given a variable of the sub-process itself
    const [root, sub] = Object.keys(process.snapshot?.scopes ?? {});
    const snapshot = structuredClone(process.snapshot);
    Object.assign(snapshot?.scopes[sub ?? ''] ?? {}, { vars: { inner: 1 } });
    process.snapshot = snapshot;
    // when a task sets that one, one of the process, and a new one
    process.complete('a', { inner: 2, outer: 2, fresh: 2 });
    // then the first ended with its scope and the others are the process's
    expect(process.snapshot?.scopes[root ?? '']?.vars).toEqual({ outer: 2, fresh: 2 });
  });

  it('of an inner scope hide those of the same name around it', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('sub', (s) => {
        s.start('in');
        s.userTask('a');
        s.serviceTask('job');
        s.path('in', 'a', 'job');
      });
      p.path('start', 'sub');
    });
    const process = new EngineCase(model).start({ name: 'outer', other: 1 });
    const sub = Object.keys(process.snapshot?.scopes ?? {}).at(-1) ?? '';
    const snapshot = structuredClone(process.snapshot);
    Object.assign(snapshot?.scopes[sub] ?? {}, { vars: { name: 'inner' } });
    process.snapshot = snapshot;
    process.complete('a');
    expect(process.last.jobsOpened[0]?.variables).toEqual({ name: 'inner', other: 1 });
  });
});

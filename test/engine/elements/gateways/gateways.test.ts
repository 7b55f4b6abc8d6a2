import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

describe('an exclusive gateway', () => {
  const model = aModel((p) => {
    p.start();
    p.exclusive('which', { defaultFlow: 'which-other' });
    p.userTask('other');
    p.userTask('small');
    p.userTask('big');
    p.path('start', 'which');
    p.flow('which', 'other');
    p.flow('which', 'big', ({ n }) => Number(n) > 10);
    p.flow('which', 'small', ({ n }) => Number(n) > 0);
  });

  it.each([
    [20, 'big'],
    [5, 'small'],
    [-1, 'other'],
  ])('takes for %d the first flow that holds, in the order of the model: %s', (n, task) => {
    expect(new EngineCase(model).start({ n }).open).toEqual([task]);
  });

  it('without a way out is an incident, and takes the way once there is one', () => {
    const strict = aModel((p) => {
      p.start();
      p.exclusive('which');
      p.userTask('big');
      p.path('start', 'which');
      p.flow('which', 'big', ({ n }) => Number(n) > 10);
    });
    const process = new EngineCase(strict).start({ n: 1 });
    expect(process.problems).toEqual([
      'No flow out of "which" can be taken: no condition holds and there is no default flow',
    ]);
    process.give({ type: 'variables-changed', variables: { n: 11 } });
    expect(process.retry('which').open).toEqual(['big']);
  });

  it('says which condition failed, and which is neither true nor false; nothing known is false', () => {
    const odd = aModel((p) => {
      p.start();
      p.exclusive('which');
      p.end();
      p.path('start', 'which');
      p.flow('which', 'end', ({ n = null }) => n, 'odd');
    });
    expect(new EngineCase(odd).start({ n: 'yes' }).problems).toEqual([
      'The condition of flow "odd" is "yes", neither true nor false',
    ]);
    expect(new EngineCase(odd).start().problems[0]).toMatch(/^No flow out of "which"/);
  });

  it('joins nothing: each token passes by itself', () => {
    const merge = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.exclusive('merge');
      p.userTask('after');
      p.path('start', 'fork');
      p.flow('fork', 'merge', undefined, 'a');
      p.flow('fork', 'merge', undefined, 'b');
      p.path('merge', 'after');
    });
    expect(new EngineCase(merge).start().open).toEqual(['after', 'after']);
  });
});

describe('a parallel gateway', () => {
  const model = aModel((p) => {
    p.start();
    p.parallel('fork');
    p.userTask('a');
    p.userTask('b');
    p.parallel('join');
    p.userTask('after');
    p.path('start', 'fork', 'a', 'join', 'after');
    p.path('fork', 'b', 'join');
  });

  it('forks to every flow and joins once all have come, in any order', () => {
    const process = new EngineCase(model).start();
    expect(process.open).toEqual(['a', 'b']);
    expect(process.complete('b').open).toEqual(['a']);
    expect(process.story).not.toContain('element.entered join');
    expect(process.complete('a').open).toEqual(['after']);
    expect(process.story).toContain('element.entered join');
    expect(process.complete('after').ended).toBe('completed at after');
  });

  it('is not satisfied by two tokens of one flow; the surplus stays for the next firing', () => {
    const twice = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.exclusive('merge');
      p.userTask('b1');
      p.userTask('b2');
      p.parallel('join');
      p.userTask('after');
      p.path('start', 'fork');
      p.flow('fork', 'merge', undefined, 'x');
      p.flow('fork', 'merge', undefined, 'y');
      p.path('merge', 'join', 'after');
      p.path('fork', 'b1');
      p.path('fork', 'b2');
      p.exclusive('merge2');
      p.path('b1', 'merge2', 'join');
      p.path('b2', 'merge2');
    });
    const process = new EngineCase(twice).start();
    expect(process.open).toEqual(['b1', 'b2']);
    expect(process.complete('b1').open).toEqual(['after', 'b2']);
    expect(process.complete('b2').open).toEqual(['after', 'after']);
  });

  it('joins within one run of a sub-process only', () => {
    const nested = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.path('start', 'fork');
      p.exclusive('merge');
      p.flow('fork', 'merge', undefined, 'x');
      p.flow('fork', 'merge', undefined, 'y');
      p.subProcess('sub', (s) => {
        s.start('in');
        s.parallel('split');
        s.userTask('a');
        s.userTask('b');
        s.parallel('join');
        s.path('in', 'split', 'a', 'join');
        s.path('split', 'b', 'join');
      });
      p.path('merge', 'sub');
    });
    // given two runs of the sub-process, when `a` is done in one and `b` in the other
    const process = new EngineCase(nested).start().complete('a');
    const taskKey = [...process.tasks.values()].findLast(({ elementId }) => elementId === 'b')?.key ?? '';
    process.give({ type: 'task-completed', taskKey, variables: {} });
    // then neither has joined
    expect(process.open).toEqual(['a', 'b']);
    expect(process.story).not.toContain('element.entered join');
    expect(process.complete('a').complete('b').ended).toBe('completed at sub');
  });
});

describe('several flows out of an activity', () => {
  const model = aModel((p) => {
    p.start();
    p.userTask('ask', {});
    p.userTask('always');
    p.userTask('maybe');
    p.path('start', 'ask', 'always');
    p.flow('ask', 'maybe', ({ n }) => n === 1);
  });

  it('are all taken whose condition holds', () => {
    expect(new EngineCase(model).start().complete('ask', { n: 1 }).open).toEqual(['always', 'maybe']);
    expect(new EngineCase(model).start().complete('ask', { n: 2 }).open).toEqual(['always']);
  });

  const guarded = aModel((p) => {
    p.start();
    p.userTask('ask', { defaultFlow: 'ask-else' });
    p.userTask('one');
    p.userTask('else');
    p.path('start', 'ask', 'else');
    p.flow('ask', 'one', ({ n }) => n === 1);
  });

  it('leave the default one for when no other is', () => {
    expect(new EngineCase(guarded).start().complete('ask', { n: 1 }).open).toEqual(['one']);
    expect(new EngineCase(guarded).start().complete('ask', { n: 2 }).open).toEqual(['else']);
  });

  it('keep what was done when none can be taken: the retry only looks for the way out', () => {
    const strict = aModel((p) => {
      p.start();
      p.userTask('ask');
      p.boundary('late', 'ask', { timer: 'PT1H' });
      p.userTask('one');
      p.path('start', 'ask');
      p.flow('ask', 'one', ({ n }) => n === 1);
    });
    const process = new EngineCase(strict).start().complete('ask', { n: 2 });
    expect(process.problems[0]).toMatch(/^No flow out of "ask" can be taken/);
    expect([process.open, process.armed]).toEqual([[], []]);
    process.give({ type: 'variables-changed', variables: { n: 1 } });
    expect(process.retry('ask').open).toEqual(['one']);
    expect(process.last.tasksOpened).toHaveLength(1);
  });
});

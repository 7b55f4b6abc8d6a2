import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const has =
  (letter: string) =>
  ({ ways }: { ways?: unknown }) =>
    String(ways ?? '').includes(letter);

/** start → fork → a, b, c as the variable `ways` says → join → after. */
const diamond = (more: (p: ScopeBuilder) => void = () => undefined) =>
  aModel((p) => {
    p.start();
    p.inclusive('fork', { defaultFlow: 'otherwise' });
    p.inclusive('join');
    p.userTask('after');
    p.path('start', 'fork');
    for (const letter of ['a', 'b', 'c']) {
      p.userTask(letter);
      p.flow('fork', letter, has(letter));
      p.path(letter, 'join');
    }
    p.flow('fork', 'join', undefined, 'otherwise');
    p.path('join', 'after');
    more(p);
  });
const started = (ways: string, model = diamond()) => new EngineCase(model).start({ ways });

describe('an inclusive gateway', () => {
  it('takes every flow whose condition holds, and its join waits for those alone', () => {
    const process = started('ac');
    expect(process.open).toEqual(['a', 'c']);
    expect(process.complete('a').open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['after']);
    expect(process.complete('after').ended).toBe('completed at after');
  });

  it('takes its default flow where no condition holds', () => {
    const process = started('');
    expect(process.open).toEqual(['after']);
    expect(process.flows).toContain('otherwise');
  });

  it('is an incident where no way is open, which a retry mends', () => {
    const model = aModel((p) => {
      p.start();
      p.inclusive('fork');
      p.userTask('a');
      p.path('start', 'fork');
      p.flow('fork', 'a', has('a'));
    });
    const process = started('', model);
    expect(process.problems).toEqual([
      'No flow out of "fork" can be taken: no condition holds and there is no default flow',
    ]);
    process.give({ type: 'variables-changed', variables: { ways: 'a' } });
    expect(process.retry('fork').open).toEqual(['a']);
  });

  it('ends the token where it has no way out', () => {
    const model = aModel((p) => {
      p.start();
      p.inclusive('last');
      p.path('start', 'last');
    });
    expect(new EngineCase(model).start().ended).toBe('completed at last');
  });
});

describe('an inclusive join', () => {
  it('stops waiting for a token that goes another way', () => {
    const model = diamond((p) => {
      p.boundary('late', 'b', { message: 'Late' });
      p.userTask('apart');
      p.path('late', 'apart');
    });
    const process = started('ab', model).complete('a');
    expect(process.open).toEqual(['b']);
    expect(process.message('late').open).toEqual(['after', 'apart']);
  });

  it('waits for a token that can come by a boundary event only', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.inclusive('join');
      ['a', 'b', 'after'].forEach((id) => p.userTask(id));
      p.boundary('late', 'b', { message: 'Late' });
      p.end();
      p.path('start', 'fork', 'a', 'join', 'after');
      p.path('fork', 'b', 'end');
      p.path('late', 'join');
    });
    expect(new EngineCase(model).start().complete('a').open).toEqual(['b']);
    expect(new EngineCase(model).start().complete('a').complete('b').open).toEqual(['after']);
    expect(new EngineCase(model).start().complete('a').message('late').flows.at(-1)).toBe('join-after');
  });

  it('waits for a token that can come by a link', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.inclusive('join');
      ['a', 'b', 'after'].forEach((id) => p.userTask(id));
      p.link('out', 'in');
      p.path('start', 'fork', 'a', 'join', 'after');
      p.path('fork', 'b', 'out');
      p.path('in', 'join');
    });
    const process = new EngineCase(model).start().complete('a');
    expect(process.open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['after']);
  });

  it('does not wait for what can come only after it, round a loop', () => {
    const model = aModel((p) => {
      p.start();
      p.inclusive('merge');
      p.userTask('work');
      p.exclusive('again', { defaultFlow: 'out' });
      p.end();
      p.path('start', 'merge', 'work', 'again');
      p.flow('again', 'merge', ({ again }) => again === true);
      p.flow('again', 'end', undefined, 'out');
    });
    const process = new EngineCase(model).start().complete('work', { again: true });
    expect(process.open).toEqual(['work']);
    expect(process.complete('work', { again: false }).ended).toBe('completed at end');
  });

  it('does not wait for a second token on a flow that has one, which joins for itself', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.exclusive('merge');
      p.inclusive('join');
      ['a', 'b', 'c', 'after'].forEach((id) => p.userTask(id));
      ['a', 'b'].forEach((id) => p.path('fork', id, 'merge'));
      p.path('start', 'fork', 'c', 'join', 'after');
      p.path('merge', 'join');
    });
    const process = new EngineCase(model).start().complete('a');
    expect(process.open).toEqual(['b', 'c']);
    expect(process.complete('c').open).toEqual(['after', 'b']);
    expect(process.complete('b').open).toEqual(['after', 'after']);
  });

  it('does not wait for a token that could as well come where one is waiting', () => {
    const model = (canJoinA: boolean) =>
      aModel((p) => {
        p.start();
        p.parallel('fork');
        ['merge', 'choice'].forEach((id) => p.exclusive(id));
        p.inclusive('join');
        ['a', 'b', 'after'].forEach((id) => p.userTask(id));
        p.end();
        p.path('start', 'fork', 'a', 'merge', 'join', 'after');
        p.path('fork', 'b', 'choice', 'join');
        p.flow('choice', canJoinA ? 'merge' : 'end');
      });
    expect(new EngineCase(model(true)).start().complete('a').open).toEqual(['after', 'b']);
    expect(new EngineCase(model(false)).start().complete('a').open).toEqual(['b']);
  });

  it('knows only the tokens of its own scope instance', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.userTask('outside');
      p.end();
      p.subProcess('inside', (s) => {
        s.start('in');
        s.inclusive('split');
        s.inclusive('join');
        s.userTask('a');
        s.userTask('after');
        s.path('in', 'split', 'a', 'join', 'after');
        s.path('split', 'join');
      });
      p.path('start', 'fork', 'inside', 'end');
      p.path('fork', 'outside', 'end');
    });
    expect(new EngineCase(model).start().complete('a').open).toEqual(['after', 'outside']);
  });

  it('waits for a token that is stuck on its way', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.inclusive('join');
      p.userTask('a');
      p.serviceTask('b');
      p.userTask('after');
      p.path('start', 'fork', 'a', 'join', 'after');
      p.path('fork', 'b', 'join');
    });
    const process = new EngineCase(model).start().failJob('b').complete('a');
    expect(process.open).toEqual([]);
    expect(process.retry('b').finishJob('b').open).toEqual(['after']);
  });

  it('goes on where two wait for nothing but each other', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      ['left', 'right'].forEach((id) => p.inclusive(id));
      ['a', 'b', 'x', 'y'].forEach((id) => p.userTask(id));
      p.path('start', 'fork', 'a', 'left', 'x');
      p.path('fork', 'b', 'right', 'y');
      p.flow('left', 'right');
      p.flow('right', 'left');
    });
    const process = new EngineCase(model).start().complete('a');
    expect(process.open).toEqual(['b']);
    process.complete('b');
    expect(process.open).toContain('x');
  });
});

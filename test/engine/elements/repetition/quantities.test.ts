import { tokensAt } from '../../../../src/engine/tokens-at.ts';
import { aModel, expression, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

/** start → fork → a, b, c → x (what `draw` makes it) → after. */
const threeInto = (draw: (p: ScopeBuilder) => void) =>
  aModel((p) => {
    p.start();
    p.parallel('fork');
    p.path('start', 'fork');
    draw(p);
    p.userTask('after');
    for (const id of ['a', 'b', 'c']) {
      p.userTask(id);
      p.path('fork', id, 'x');
    }
    p.path('x', 'after');
  });
const begun = (draw: (p: ScopeBuilder) => void) => new EngineCase(threeInto(draw)).start();

describe('startQuantity', () => {
  it('lets an activity wait for so many tokens, and begin once with them', () => {
    const process = begun((p) => p.userTask('x', { startQuantity: 2 })).complete('a');
    expect([process.open, process.story]).toEqual([['b', 'c'], ['element.left a']]);
    expect(process.complete('b').open).toEqual(['c', 'x']);
    expect(process.complete('x').open).toEqual(['after', 'c']);
  });

  it('keeps the count in one token', () => {
    const process = begun((p) => p.userTask('x', { startQuantity: 3 }))
      .complete('a')
      .complete('b');
    const tokens = Object.values(process.snapshot?.tokens ?? {}).filter(({ at }) => at === 'x');
    expect(tokens).toEqual([{ at: 'x', in: '1', gathered: 2 }]);
    expect(process.snapshot && tokensAt(process.snapshot).get('x')).toBe(2);
    expect(process.complete('c').open).toEqual(['x']);
    expect(process.snapshot && tokensAt(process.snapshot).get('x')).toBe(1);
  });

  it('lets what is left over wait for the next time', () => {
    const process = begun((p) => p.manualTask('x', 'task', { startQuantity: 2 }))
      .complete('a')
      .complete('b');
    expect(process.complete('c').open).toEqual(['after']);
    expect(process.complete('after').ended).toBeUndefined();
  });

  it('is asked once for all rounds of a repeated activity', () => {
    const repetition = { kind: 'multi-instance' as const, sequential: false, cardinality: expression(2) };
    const process = begun((p) => p.userTask('x', { startQuantity: 3, repetition }))
      .complete('a')
      .complete('b');
    expect(process.open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['x', 'x']);
    expect(process.complete('x').complete('x').open).toEqual(['after']);
  });

  it('arms boundary events only when the activity begins', () => {
    const process = begun((p) => {
      p.userTask('x', { startQuantity: 2 });
      p.boundary('late', 'x', { timer: 'PT1H' });
      p.userTask('hurry');
      p.path('late', 'hurry');
    }).complete('a');
    expect(process.armed).toEqual([]);
    expect(process.complete('b').armed).toEqual(['late']);
    expect(process.fire('late').open).toEqual(['c', 'hurry']);
  });

  it('holds for sub-processes, and is awaited by an inclusive join', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.inclusive('join');
      ['a', 'b', 'c', 'after'].forEach((id) => p.userTask(id));
      p.subProcess('x', (s) => s.userTask('inside'), { startQuantity: 2 });
      p.path('start', 'fork', 'a', 'x', 'join', 'after');
      p.path('fork', 'b', 'x');
      p.path('fork', 'c', 'join');
    });
    const process = new EngineCase(model).start().complete('c').complete('a');
    expect(process.open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['inside']);
    expect(process.complete('inside').open).toEqual(['after']);
  });

  it('does not count a token that was stopped before it', () => {
    const model = threeInto((p) => p.userTask('x', { startQuantity: 2 }));
    const process = new EngineCase(model, { maxSteps: 1 });
    process.start();
    expect(process.problems).toHaveLength(1);
    process.retry('fork');
    for (const id of ['a', 'b', 'c']) process.retry(id);
    expect(process.complete('a').complete('b').open).toEqual(['c', 'x']);
  });
});

describe('completionQuantity', () => {
  it('puts so many tokens on each flow out', () => {
    const model = aModel((p) => {
      p.start();
      p.userTask('x', { completionQuantity: 2 });
      p.userTask('a');
      p.userTask('b');
      p.path('start', 'x', 'a');
      p.path('x', 'b');
    });
    const process = new EngineCase(model).start().complete('x');
    expect(process.open).toEqual(['a', 'a', 'b', 'b']);
  });

  it('counts once for all rounds, and not by the way of a boundary event', () => {
    const repetition = { kind: 'multi-instance' as const, sequential: false, cardinality: expression(2) };
    const model = aModel((p) => {
      p.start();
      p.userTask('x', { completionQuantity: 3, repetition });
      p.boundary('late', 'x', { timer: 'PT1H' });
      p.userTask('after');
      p.userTask('hurry');
      p.path('start', 'x', 'after');
      p.path('late', 'hurry');
    });
    expect(new EngineCase(model).start().complete('x').complete('x').open).toEqual([
      'after',
      'after',
      'after',
    ]);
    expect(new EngineCase(model).start().fire('late').open).toEqual(['hurry']);
  });

  it('feeds the startQuantity of what follows', () => {
    const model = aModel((p) => {
      p.start();
      p.userTask('x', { completionQuantity: 3 });
      p.userTask('pair', { startQuantity: 2, completionQuantity: 2 });
      p.manualTask('rest', 'task', { startQuantity: 2 });
      p.path('start', 'x', 'pair', 'rest');
    });
    const process = new EngineCase(model).start().complete('x');
    expect(process.open).toEqual(['pair']);
    expect(process.complete('pair').flows.at(-1)).toBe('pair-rest');
  });

  it('counts every token as a step, so that doubling for ever is stopped soon', () => {
    const model = aModel((p) => {
      p.start();
      p.manualTask('x', 'task', { completionQuantity: 1000 });
      p.path('start', 'x', 'x');
    });
    const process = new EngineCase(model, { maxSteps: 2_000 }).start();
    expect(process.problems[0]).toContain('more than 2,000 steps at once');
    expect(Object.keys(process.snapshot?.tokens ?? {}).length).toBeLessThan(4_000);
  });
});

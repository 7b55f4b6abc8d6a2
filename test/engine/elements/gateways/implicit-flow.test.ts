import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

// Where no gateway is drawn (BPMN 2.0.2, 13.2.1 and 13.3.2): several flows into an element merge without joining,
// several flows out of one split.

const merging: [string, (p: ScopeBuilder) => void, (process: EngineCase) => void][] = [
  ['a task', (p) => p.userTask('x'), (process) => process.complete('x')],
  ['a sub-process', (p) => p.subProcess('x', (s) => s.userTask('in')), (process) => process.complete('in')],
  ['a catch event', (p) => p.catch('x', { message: 'M' }), (process) => process.message('x')],
];

describe('an implicit merge', () => {
  it.each(merging)('into %s lets it run once for every token', (_what, draw, happen) => {
    const model = aModel((p) => {
      p.start();
      p.userTask('a');
      p.userTask('b');
      draw(p);
      p.end();
      p.path('start', 'a', 'x', 'end');
      p.path('start', 'b', 'x');
    });
    const process = new EngineCase(model).start();
    process.complete('a');
    happen(process);
    expect(process.ended).toBeUndefined();
    process.complete('b');
    happen(process);
    expect(process.ended).toBe('completed at end');
    expect(process.flows.filter((id) => id === 'x-end')).toHaveLength(2);
  });

  it('into an end event ends each token by itself', () => {
    const model = aModel((p) => {
      p.start();
      ['a', 'b'].forEach((id) => p.userTask(id));
      p.end();
      p.path('start', 'a', 'end');
      p.path('start', 'b', 'end');
    });
    const process = new EngineCase(model).start().complete('a');
    expect([process.open, process.ended]).toEqual([['b'], undefined]);
    expect(process.complete('b').ended).toBe('completed at end');
  });
});

describe('an implicit split', () => {
  const splitting = (draw: (p: ScopeBuilder) => void) =>
    aModel((p) => {
      p.start();
      p.path('start', 'x');
      ['a', 'b', 'c'].forEach((id) => p.userTask(id));
      draw(p);
    });
  const conditional = (p: ScopeBuilder) => {
    p.manualTask('x', 'task', { defaultFlow: 'x-c' });
    p.flow('x', 'a', ({ n }) => Number(n) > 1);
    p.flow('x', 'b', ({ n }) => Number(n) > 2);
    p.path('x', 'c');
  };

  it('out of a task or an event takes every flow', () => {
    const all = (p: ScopeBuilder) => ['a', 'b', 'c'].forEach((id) => p.path('x', id));
    const task = splitting((p) => (p.manualTask('x'), all(p)));
    const event = splitting((p) => (p.throw('x'), all(p)));
    expect([task, event].map((model) => new EngineCase(model).start().open)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it.each([
    [3, ['a', 'b']],
    [2, ['a']],
    [1, ['c']],
  ])('with conditions takes those that hold, else the default flow (%d)', (n, open) => {
    expect(new EngineCase(splitting(conditional)).start({ n }).open).toEqual(open);
  });

  it('out of a sub-process and a boundary event is one for each of them', () => {
    const model = splitting((p) => {
      p.subProcess('x', (s) => s.userTask('in'));
      p.boundary('late', 'x', { timer: 'PT1H' });
      ['a', 'b'].forEach((id) => p.path('x', id));
      ['b', 'c'].forEach((id) => p.path('late', id));
    });
    expect(new EngineCase(model).start().complete('in').open).toEqual(['a', 'b']);
    expect(new EngineCase(model).start().fire('late').open).toEqual(['b', 'c']);
  });
});

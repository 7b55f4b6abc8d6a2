import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import type { Variables } from '../../../../src/engine/variables.ts';
import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, flow } from '../../model/a-process.ts';

const count = ({ activationCount }: Variables) => Number(activationCount);
const atLeast = (wanted: number) => (variables: Variables) => count(variables) >= wanted;
const onStart = ({ waitingForStart }: Variables) => waitingForStart === true;
const onReset = ({ waitingForStart }: Variables) => waitingForStart === false;

interface Drawn {
  activation?: (variables: Variables) => boolean;
  leave?: (p: ScopeBuilder) => void;
  defaultFlow?: string;
}

/** start → fork → a, b, c → join; then `after`, or what `leave` draws. */
const threeWays = ({ activation = atLeast(2), leave, defaultFlow }: Drawn = {}) =>
  aModel((p) => {
    p.start();
    p.parallel('fork');
    p.complex('join', { activation, ...(defaultFlow !== undefined && { defaultFlow }) });
    p.path('start', 'fork');
    for (const id of ['a', 'b', 'c']) {
      p.userTask(id);
      p.path('fork', id, 'join');
    }
    p.userTask('after');
    if (leave) leave(p);
    else p.path('join', 'after');
  });
const twoPhases = (p: ScopeBuilder) => {
  p.userTask('once-reset');
  p.flow('join', 'after', onStart);
  p.flow('join', 'once-reset', onReset);
};
const begun = (drawn: Drawn = {}) => new EngineCase(threeWays(drawn)).start();

describe('a complex gateway that joins', () => {
  it('goes on once its condition holds, and takes the late token in without a word', () => {
    const process = begun().complete('a');
    expect(process.open).toEqual(['b', 'c']);
    expect(process.complete('b').open).toEqual(['after', 'c']);
    expect(process.complete('c').open).toEqual(['after']);
    expect(process.story).toEqual(['element.left c']);
    expect(process.complete('after').ended).toBe('completed at after');
  });

  it('waits for ever where its condition never holds', () => {
    const process = begun({ activation: atLeast(4) })
      .complete('a')
      .complete('b')
      .complete('c');
    expect([process.open, process.problems, process.ended]).toEqual([[], [], undefined]);
  });

  it('asks how many have come by each flow', () => {
    const activation = ({ activationCounts }: Variables) =>
      JSON.stringify(activationCounts) === JSON.stringify({ 'a-join': 0, 'b-join': 1, 'c-join': 1 });
    expect(begun({ activation }).complete('a').complete('b').open).toEqual(['c']);
    expect(begun({ activation }).complete('c').complete('b').open).toEqual(['a', 'after']);
  });

  it('goes on when a variable makes its condition true', () => {
    const activation = ({ enough }: Variables) => enough === true;
    const process = begun({ activation }).complete('a');
    expect(process.open).toEqual(['b', 'c']);
    process.give({ type: 'variables-changed', variables: { enough: true } });
    expect(process.open).toEqual(['after', 'b', 'c']);
  });

  it('is an incident where its condition cannot be told, which a retry mends', () => {
    const activation = ({ need = 'many' }: Variables) => {
      if (typeof need !== 'number') throw new Error('many is no number');
      return true;
    };
    const process = begun({ activation }).complete('a');
    expect(process.problems).toEqual([
      expect.stringMatching(
        /^The activation condition of "join", .*, could not be evaluated: many is no number$/s,
      ),
    ]);
    process.give({ type: 'variables-changed', variables: { need: 1 } });
    expect(process.retry('join').open).toEqual(['after', 'b', 'c']);
  });

  it('knows only the tokens of its own scope instance', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess(
        'sub',
        (s) => {
          s.start('in');
          s.parallel('fork');
          s.complex('join', { activation: atLeast(2) });
          ['a', 'b', 'after'].forEach((id) => s.userTask(id));
          s.path('in', 'fork', 'a', 'join', 'after');
          s.path('fork', 'b', 'join');
        },
        {
          repetition: {
            kind: 'multi-instance',
            sequential: false,
            cardinality: { source: '2', evaluate: () => 2 },
          },
        },
      );
      p.path('start', 'sub');
    });
    const process = new EngineCase(model).start().complete('a').complete('a');
    expect(process.open).toEqual(['b', 'b']);
    expect(process.complete('b').open).toEqual(['after', 'b']);
  });
});

describe('a complex gateway that has joined', () => {
  it('resets when all that can still come has come, and tells the flows of both phases apart', () => {
    const process = begun({ leave: twoPhases }).complete('a').complete('b');
    expect(process.open).toEqual(['after', 'c']);
    expect(process.complete('c').open).toEqual(['after', 'once-reset']);
    expect(process.flows.slice(-1)).toEqual(['join-once-reset']);
  });

  it('resets at once where nothing more can come', () => {
    const process = begun({ leave: twoPhases, activation: atLeast(3) })
      .complete('a')
      .complete('b');
    expect(process.complete('c').open).toEqual(['after', 'once-reset']);
  });

  it('does not wait for a token that goes another way', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.complex('join', { activation: atLeast(1) });
      p.userTask('a');
      p.userTask('b');
      p.exclusive('choice');
      p.end();
      p.userTask('once-reset');
      p.path('start', 'fork', 'a', 'join');
      p.path('fork', 'b', 'choice');
      p.flow('choice', 'join', ({ join }) => join === true);
      p.flow('choice', 'end', ({ join }) => join !== true);
      p.flow('join', 'end', onStart);
      p.flow('join', 'once-reset', onReset);
    });
    const process = new EngineCase(model).start().complete('a');
    expect(process.open).toEqual(['b']);
    expect(process.complete('b', { join: false }).open).toEqual(['once-reset']);
    expect(process.complete('once-reset').ended).toBe('completed at once-reset');
  });

  it('resets also when nothing runs in its scope any more', () => {
    const model = aModel((p) => {
      p.start();
      p.complex('join', { activation: atLeast(1) });
      p.end();
      p.userTask('once-reset');
      p.path('start', 'join');
      p.flow('join', 'end', onStart);
      p.flow('join', 'once-reset', onReset);
    });
    const process = new EngineCase(model).start();
    expect(process.open).toEqual(['once-reset']);
    expect(process.complete('once-reset').ended).toBe('completed at once-reset');
  });

  describe('with two tokens by one flow', () => {
    /** a and b lead to the join by one flow, c and d each by its own. */
    const merged = () =>
      aModel((p) => {
        p.start();
        p.parallel('fork');
        p.exclusive('merge');
        p.complex('join', { activation: atLeast(2) });
        ['a', 'b', 'c', 'd', 'after'].forEach((id) => p.userTask(id));
        p.path('start', 'fork', 'a', 'merge', 'join', 'after');
        p.path('fork', 'b', 'merge');
        p.path('fork', 'c', 'join');
        p.path('fork', 'd', 'join');
      });
    const standing = ({ snapshot }: EngineCase) => Object.values(snapshot?.tokens ?? {}).map(({ at }) => at);

    it('keeps the second for the next start', () => {
      const process = new EngineCase(merged()).start().complete('a').complete('c');
      expect(process.open).toEqual(['after', 'b', 'd']);
      expect(process.complete('b').open).toEqual(['after', 'd']);
      // d resets it; what b left is one token, and one is not enough
      expect(process.complete('d').open).toEqual(['after']);
      expect(process.complete('after').ended).toBeUndefined();
      expect(standing(process)).toEqual(['join']);
    });

    it('keeps the first where it was the second that started it', () => {
      const process = new EngineCase(merged()).start().complete('a').complete('b');
      expect(process.open).toEqual(['after', 'c', 'd']);
      // c and d reset it; what a left is one token, and one is not enough
      process.complete('c').complete('d').complete('after');
      expect(process.ended).toBeUndefined();
      expect(standing(process)).toEqual(['join']);
    });
  });

  it('starts anew round a loop', () => {
    const model = aModel((p) => {
      p.start();
      p.exclusive('merge');
      p.parallel('fork');
      p.complex('join', { activation: atLeast(1) });
      ['a', 'b', 'after'].forEach((id) => p.userTask(id));
      p.exclusive('again', { defaultFlow: 'out' });
      p.end();
      p.path('start', 'merge', 'fork', 'a', 'join', 'after', 'again');
      p.path('fork', 'b', 'join');
      p.flow('again', 'merge', ({ again }) => again === true);
      p.flow('again', 'end', undefined, 'out');
    });
    const process = new EngineCase(model)
      .start()
      .complete('a')
      .complete('b')
      .complete('after', { again: true });
    expect(process.open).toEqual(['a', 'b']);
    expect(process.complete('b').open).toEqual(['a', 'after']);
    expect(process.complete('a').complete('after', { again: false }).ended).toBe('completed at end');
  });

  it('produces nothing any more in a scope that was interrupted', () => {
    const process = new EngineCase(
      aModel((p) => {
        p.start();
        p.parallel('fork');
        p.complex('join', { activation: atLeast(1) });
        p.path('start', 'fork');
        ['a', 'b', 'after', 'once-reset'].forEach((id) => p.userTask(id));
        p.path('fork', 'a', 'join');
        p.path('fork', 'b', 'join');
        p.flow('join', 'after', onStart);
        p.flow('join', 'once-reset', onReset);
        p.eventSubProcess('stop', (e) => {
          e.start('stopped', { message: 'Stop' });
          e.userTask('tidy');
          e.path('stopped', 'tidy');
        });
      }),
    ).start();
    expect(process.complete('a').message('stopped').open).toEqual(['tidy']);
    expect(process.complete('tidy').ended).toBe('completed at tidy');
  });
});

describe('the way out of a complex gateway', () => {
  const leave = (p: ScopeBuilder) => {
    p.userTask('other');
    p.flow('join', 'after', ({ big }) => big === true);
    p.flow('join', 'other');
  };

  it('is its default flow where no condition holds', () => {
    const process = begun({ leave, defaultFlow: 'join-other' }).complete('a').complete('b');
    expect(process.open).toEqual(['c', 'other']);
  });

  it('is an incident where there is none, which a retry mends', () => {
    const strict = (p: ScopeBuilder) => p.flow('join', 'after', ({ big }) => big === true);
    const process = begun({ leave: strict }).complete('a').complete('b');
    expect(process.problems).toEqual([
      'No flow out of "join" can be taken: no condition holds and there is no default flow',
    ]);
    process.give({ type: 'variables-changed', variables: { big: true } });
    expect(process.retry('join').open).toEqual(['after', 'c']);
  });

  it('is the default flow again upon a reset, where conditions were asked', () => {
    const process = begun({ leave, defaultFlow: 'join-other' }).complete('a').complete('b');
    expect(process.complete('c').open).toEqual(['other', 'other']);
  });

  it('is nothing upon a reset where no condition was written, also with a default flow', () => {
    const sole = (p: ScopeBuilder) => p.flow('join', 'after');
    const process = begun({ leave: sole, defaultFlow: 'join-after' }).complete('a').complete('b');
    expect(process.complete('c').open).toEqual(['after']);
  });

  it('of one with a single way in and no condition is every flow that holds, for each token', () => {
    const model = aModel((p) => {
      p.start();
      p.complex('split');
      ['a', 'b', 'c'].forEach((id) => p.userTask(id));
      p.path('start', 'split');
      p.flow('split', 'a', onStart);
      p.flow('split', 'b', () => true);
      p.flow('split', 'c', onReset);
    });
    expect(new EngineCase(model).start().open).toEqual(['a', 'b']);
  });
});

it('round an endless loop a complex gateway becomes an incident', () => {
  const model = aModel((p) => {
    p.start();
    p.exclusive('merge');
    p.complex('join', { activation: atLeast(1) });
    p.manualTask('x');
    p.path('start', 'merge', 'join', 'x', 'merge');
  });
  const process = new EngineCase(model, { maxSteps: 100 }).start();
  expect(process.problems[0]).toContain('more than 100 steps at once');
});

it('an inclusive join and a complex reset that wait for nothing but each other go on', () => {
  const model = aModel((p) => {
    p.start();
    p.parallel('fork');
    p.complex('some', { activation: atLeast(1) });
    p.inclusive('all');
    ['a', 'b', 'c', 'd', 'x', 'y'].forEach((id) => p.userTask(id));
    p.path('start', 'fork', 'a', 'some');
    p.path('fork', 'b', 'some');
    p.path('fork', 'c', 'all', 'y');
    p.flow('some', 'all', onReset);
    p.flow('some', 'x', onStart);
    p.flow('all', 'some');
    p.path('fork', 'd', 'all');
  });
  const process = new EngineCase(model).start().complete('a').complete('b').complete('c').complete('d');
  expect(process.open).toContain('y');
});

it.each([
  '= activationCounts.fa + activationCounts.fb >= 1',
  '${activationCounts.fa + activationCount >= 2}',
])('reads its activation condition from the drawing: %s', async (condition) => {
  const model = await compileModel(
    aProcess(
      `<bpmn:task id="s"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="after"/>
         <bpmn:complexGateway id="x"><bpmn:activationCondition><![CDATA[${condition}]]></bpmn:activationCondition></bpmn:complexGateway>
         ${flow('f1', 's', 'a')}${flow('f2', 's', 'b')}${flow('fa', 'a', 'x')}${flow('fb', 'b', 'x')}
         ${flow('on', 'x', 'after', '= waitingForStart')}`,
    ),
  );
  const process = new EngineCase(model).start().complete('a');
  expect(process.open).toEqual(['after', 'b']);
  expect(process.complete('b').open).toEqual(['after']);
});

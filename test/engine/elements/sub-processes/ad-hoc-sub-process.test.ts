import { choicesIn } from '../../../../src/engine/choices-in.ts';
import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import type { AdHocSubProcess } from '../../../../src/engine/model/model.ts';
import type { Variables } from '../../../../src/engine/variables.ts';
import { aModel, expression, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { around } from '../../model/a-process.ts';

type More = Partial<Omit<AdHocSubProcess, 'type' | 'id'>>;

const three = (s: ScopeBuilder) => ['a', 'b', 'c'].forEach((id) => s.userTask(id));
/** start → pick (ad-hoc) → after. */
const picking = (
  more: More = {},
  inside: (s: ScopeBuilder) => void = three,
  beside?: (p: ScopeBuilder) => void,
) =>
  aModel((p) => {
    p.start();
    p.adHoc('pick', inside, more);
    p.userTask('after');
    p.path('start', 'pick', 'after');
    beside?.(p);
  });
const begun = (...drawn: Parameters<typeof picking>) => new EngineCase(picking(...drawn)).start();
const choose = (process: EngineCase, ...elementIds: string[]) =>
  process.give({ type: 'ad-hoc-activated', elementId: 'pick', elementIds });
const choicesOf = (process: EngineCase) => process.snapshot && choicesIn(process.model, process.snapshot);
const when = (name: string) => expression((variables: Variables) => variables[name] === true);
const list = (name: string) => expression((variables: Variables) => variables[name] ?? null);

describe('an ad-hoc sub-process', () => {
  it('waits for someone to choose, and says what can be chosen', () => {
    const process = begun();
    expect([process.open, process.ended]).toEqual([[], undefined]);
    expect(choicesOf(process)).toEqual([
      { scopeKey: expect.any(String), elementId: 'pick', elementIds: ['a', 'b', 'c'] },
    ]);
    choose(process, 'b');
    expect(process.open).toEqual(['b']);
    expect(process.story).toEqual(['activity.chosen b', 'element.entered b']);
  });

  it('lets an activity be chosen any number of times, and several at once', () => {
    const process = begun();
    choose(process, 'a', 'a', 'b');
    choose(process, 'a');
    expect(process.open).toEqual(['a', 'a', 'a', 'b']);
  });

  it('hands the variables of a choice over', () => {
    const process = begun();
    process.give({ type: 'ad-hoc-activated', elementIds: ['a'], variables: { n: 7 } });
    expect(process.variables).toEqual({ n: 7 });
  });

  it.each([
    [{ elementIds: ['after'] }, '"after" cannot be chosen in "pick"'],
    [{ elementIds: [] }, 'no activity was chosen'],
    [{ elementId: 'other', elementIds: ['a'] }, 'the ad-hoc sub-process "other" is not open'],
    [{ scopeKey: '99', elementIds: ['a'] }, 'the ad-hoc sub-process "99" is not open'],
  ])('refuses the choice %j', (choice, refusal) => {
    expect(begun().give({ type: 'ad-hoc-activated', ...choice })).toEqual({ refusal });
  });

  it('is left where there is nothing in it', () => {
    expect(begun({}, () => undefined).open).toEqual(['after']);
  });

  it('lets flows inside go on as anywhere, and offers only what begins by itself', () => {
    const process = begun({}, (s) => {
      s.userTask('a');
      s.exclusive('which', { defaultFlow: 'which-b' });
      s.userTask('b');
      s.userTask('c');
      s.path('a', 'which', 'b');
      s.flow('which', 'c', ({ big }) => big === true);
    });
    expect(choose(process, 'b')).toEqual({ refusal: '"b" cannot be chosen in "pick"' });
    choose(process, 'a');
    expect(process.complete('a', { big: true }).open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['after']);
  });
});

describe('without a completion condition it is over', () => {
  it('when everything that can be chosen was done and nothing runs', () => {
    const process = begun();
    choose(process, 'a');
    process.complete('a');
    choose(process, 'b', 'c', 'a');
    expect(process.complete('b').complete('c').open).toEqual(['a']);
    expect(process.complete('a').open).toEqual(['after']);
  });

  it('when all that the model chose is done, whatever else could be', () => {
    const process = new EngineCase(picking({ activeElements: list('ids') })).start({ ids: ['a', 'c'] });
    expect(process.open).toEqual(['a', 'c']);
    expect(process.complete('a').open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['after']);
  });

  it('not before anything was chosen, by the model or by people', () => {
    const process = new EngineCase(picking({ activeElements: list('ids') })).start({ ids: [] });
    expect([process.open, process.ended]).toEqual([[], undefined]);
    choose(process, 'b');
    expect(process.complete('b').open).toEqual(['after']);
  });
});

describe('what the model chooses', () => {
  it.each([
    [['x'], '["x"]'],
    ['a', '"a"'],
    [null, 'null'],
  ])('must be a list of what can be chosen: %j stops it, and a retry mends', (ids, shown) => {
    const process = new EngineCase(picking({ activeElements: list('ids') })).start({ ids });
    expect(process.problems).toEqual([
      `The activeElementsCollection of "pick" is ${shown} and not a list of what can be chosen there (a, b, c)`,
    ]);
    process.give({ type: 'variables-changed', variables: { ids: ['a'] } });
    expect(process.retry('pick').open).toEqual(['a']);
  });
});

describe('a completion condition', () => {
  const done = { completionCondition: when('enough') };

  it('is looked at after each activity, and ends what still runs', () => {
    const process = begun(done);
    choose(process, 'a', 'b', 'c');
    expect(process.complete('a').open).toEqual(['b', 'c']);
    expect(process.complete('b', { enough: true }).open).toEqual(['after']);
    expect(process.story).toContain('element.cancelled c');
  });

  it('keeps it open when all was done, as long as it does not hold', () => {
    const process = begun(done, (s) => s.userTask('a'));
    choose(process, 'a');
    expect(process.complete('a').open).toEqual([]);
    choose(process, 'a');
    expect(process.complete('a', { enough: true }).open).toEqual(['after']);
  });

  it('lets what follows by a flow not begin any more', () => {
    const process = begun(done, (s) => {
      s.userTask('a');
      s.userTask('b');
      s.path('a', 'b');
    });
    choose(process, 'a');
    expect(process.complete('a', { enough: true }).open).toEqual(['after']);
    expect(process.flows).not.toContain('a-b');
  });

  it('waits for what runs where cancelRemainingInstances is false, and nothing more begins', () => {
    const process = begun({ ...done, cancelsRemaining: false }, (s) => {
      three(s);
      s.userTask('d');
      s.path('b', 'd');
    });
    choose(process, 'a', 'b', 'c');
    expect(process.complete('a', { enough: true }).open).toEqual(['b', 'c']);
    expect(choose(process, 'a')).toEqual({ refusal: 'nothing more begins in "pick"' });
    expect(choicesOf(process)).toEqual([]);
    expect(process.complete('b', { enough: false }).open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['after']);
  });

  it('that is neither true nor false stops the activity, which a retry mends', () => {
    const process = begun({ completionCondition: list('enough') });
    choose(process, 'a');
    process.complete('a', { enough: 'maybe' });
    expect(process.problems).toEqual([
      'The completion condition of "pick" is "maybe", neither true nor false',
    ]);
    process.give({ type: 'variables-changed', variables: { enough: true } });
    expect(process.retry('a').open).toEqual(['after']);
  });
});

describe('a sequential one', () => {
  it('does one activity at a time, the others in the order they were chosen', () => {
    const process = begun({ sequential: true });
    choose(process, 'c', 'a');
    choose(process, 'b');
    expect(process.open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['a']);
    expect(process.complete('a').open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['after']);
  });

  it('takes what a flow leads to first, one after the other as well', () => {
    const process = begun({ sequential: true }, (s) => {
      three(s);
      s.userTask('d');
      s.path('a', 'c');
      s.path('a', 'd');
    });
    choose(process, 'a', 'b');
    expect(process.complete('a').open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['d']);
  });

  it('goes on when an activity was interrupted', () => {
    const process = begun({ sequential: true }, (s) => {
      three(s);
      s.boundary('late', 'a', { timer: 'PT1H' });
      s.userTask('hurry');
      s.path('late', 'hurry');
    });
    choose(process, 'a', 'b');
    expect(process.fire('late').open).toEqual(['hurry']);
    expect(process.complete('hurry').open).toEqual(['b']);
  });

  it('drops those in line when its condition holds', () => {
    const process = begun({ sequential: true, completionCondition: when('enough'), cancelsRemaining: false });
    choose(process, 'a', 'b');
    expect(process.complete('a', { enough: true }).open).toEqual(['after']);
  });
});

it('an endless loop in one becomes an incident', () => {
  const model = picking({ sequential: true, activeElements: expression(['a']) }, (s) => {
    ['a', 'x'].forEach((id) => s.manualTask(id));
    s.path('a', 'x', 'x');
  });
  const process = new EngineCase(model, { maxSteps: 50 }).start();
  expect(process.problems).toEqual([
    expect.stringContaining('more than 50 steps at once and was stopped before "x"'),
  ]);
});

it('is read from the drawing', async () => {
  const properties = `<bpmn:extensionElements><camunda:properties><camunda:property name="activeElementsCollection" value="= ids"/></camunda:properties></bpmn:extensionElements>`;
  const inside = `${properties}<bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="c"/><bpmn:completionCondition>= enough</bpmn:completionCondition>`;
  const drawn = (attributes: string) =>
    compileModel(around(`<bpmn:adHocSubProcess id="x" ${attributes}>${inside}</bpmn:adHocSubProcess>`));
  const start = { ids: ['b', 'c'], enough: false };
  const parallel = new EngineCase(await drawn('')).start(start);
  expect(parallel.open).toEqual(['b', 'c']);
  expect(parallel.complete('b', { enough: true }).ended).toBe('completed at end');
  const other = await drawn('ordering="Sequential" cancelRemainingInstances="false"');
  expect(new EngineCase(other).start(start).open).toEqual(['b']);
  expect(other.nodes.get('x')).toMatchObject({ sequential: true, cancelsRemaining: false });
});

describe('around and inside', () => {
  it('a boundary event interrupts it while nothing runs in it', () => {
    const process = begun({}, three, (p) => {
      p.boundary('late', 'pick', { timer: 'PT1H' });
      p.userTask('instead');
      p.path('late', 'instead');
    });
    expect(process.armed).toEqual(['late']);
    expect(process.fire('late').open).toEqual(['instead']);
    expect(choicesOf(process)).toEqual([]);
  });

  it.each([
    [true, ['tidy'], 0],
    [false, ['a', 'tidy'], 1],
  ])('an event sub-process in it happens, interrupting %j', (interrupting, open, choices) => {
    const process = begun({}, (s) => {
      three(s);
      s.eventSubProcess('asked', (e) => {
        e.start('question', { message: 'Q', interrupting });
        e.userTask('tidy');
        e.path('question', 'tidy');
      });
    });
    choose(process, 'a');
    expect(process.message('question').open).toEqual(open);
    expect(choicesOf(process)).toHaveLength(choices);
    expect(process.complete('tidy').open).toEqual(interrupting ? ['after'] : ['a']);
  });

  it('an event sub-process that ends leaves it waiting for a choice', () => {
    const process = begun({}, (s) => {
      three(s);
      s.eventSubProcess('asked', (e) => {
        e.start('question', { message: 'Q', interrupting: false });
        e.userTask('tidy');
        e.path('question', 'tidy');
      });
    });
    process.message('question').complete('tidy');
    expect([process.open, choicesOf(process)?.length]).toEqual([[], 1]);
  });

  it('an error thrown inside is caught on it', () => {
    const process = begun(
      {},
      (s) => s.serviceTask('a'),
      (p) => {
        p.boundary('broken', 'pick', { error: true });
        p.userTask('mend');
        p.path('broken', 'mend');
      },
    );
    choose(process, 'a');
    expect(process.throwError('a', 'X').open).toEqual(['mend']);
  });

  it('each of its instances is chosen in by itself', () => {
    const repetition = { kind: 'multi-instance' as const, sequential: false, cardinality: expression(2) };
    const process = begun({ repetition }, (s) => s.userTask('a'));
    expect(choose(process, 'a')).toEqual({
      refusal: 'several ad-hoc sub-processes are open and none of them was named',
    });
    const [first, second] = (choicesOf(process) ?? []).map(({ scopeKey }) => scopeKey);
    process.give({ type: 'ad-hoc-activated', scopeKey: first ?? '', elementIds: ['a'] });
    expect(process.complete('a').open).toEqual([]);
    process.give({ type: 'ad-hoc-activated', scopeKey: second ?? '', elementIds: ['a'] });
    expect(process.complete('a').open).toEqual(['after']);
  });

  it('a repeated activity in it counts as one', () => {
    const repetition = { kind: 'multi-instance' as const, sequential: true, cardinality: expression(2) };
    const process = begun({ sequential: true }, (s) => {
      s.userTask('a', { repetition });
      s.userTask('b');
    });
    choose(process, 'a', 'b');
    expect(process.complete('a').open).toEqual(['a']);
    expect(process.complete('a').open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['after']);
  });

  it('an activity with variables of its own, or a job before or after it, is done like any other', () => {
    const mapping = { own: [], inputs: [], outputs: [{ name: 'enough', value: expression(true) }] };
    const process = begun({ sequential: true, completionCondition: when('enough') }, (s) => {
      s.manualTask('a', 'task', { job: { asyncBefore: true, asyncAfter: true } });
      s.userTask('b', { mapping });
      s.userTask('c');
      s.path('a', 'c');
    });
    choose(process, 'a');
    expect([...process.jobs.values()].map(({ elementId }) => elementId)).toEqual(['a']);
    process.finishJob('a');
    choose(process, 'b');
    // a is done but has not left: b waits for its turn
    expect(process.open).toEqual([]);
    expect(process.finishJob('a').open).toEqual(['c']);
    expect(process.complete('c').open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['after']);
  });

  it('what waits for its way on has none when nothing more begins', () => {
    const process = begun({ completionCondition: when('enough'), cancelsRemaining: false }, (s) => {
      s.manualTask('a', 'task', { job: { asyncAfter: true } });
      s.userTask('b');
      s.userTask('c');
      s.path('a', 'c');
    });
    choose(process, 'a', 'b');
    expect(process.complete('b', { enough: true }).open).toEqual([]);
    expect(process.finishJob('a').open).toEqual(['after']);
    expect(process.flows).not.toContain('a-c');
  });

  it('what was done in it is undone by compensation', () => {
    const process = begun(
      {},
      (s) => {
        s.userTask('a');
        s.undoable('a');
      },
      (p) => {
        p.compensate('back');
        p.path('after', 'back');
      },
    );
    choose(process, 'a', 'a');
    process.complete('a').complete('a').complete('after');
    expect(process.open).toEqual(['undo-a']);
    expect(process.complete('undo-a').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toBe('completed at back');
  });

  it('a complex gateway inside resets before it is over', () => {
    const process = begun({}, (s) => {
      ['a', 'b', 'once-reset'].forEach((id) => s.userTask(id));
      s.complex('some', { activation: ({ activationCount }: Variables) => Number(activationCount) >= 1 });
      s.manualTask('on');
      s.path('a', 'some');
      s.path('b', 'some');
      s.flow('some', 'on', ({ waitingForStart }) => waitingForStart === true);
      s.flow('some', 'once-reset', ({ waitingForStart }) => waitingForStart === false);
    });
    choose(process, 'a', 'b');
    expect(process.complete('a').open).toEqual(['b']);
    expect(process.complete('b').open).toEqual(['once-reset']);
    expect(process.complete('once-reset').open).toEqual(['after']);
  });

  it('is the office’s turn while nothing runs in it, so a pausable clock runs', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.adHoc('pick', three);
      p.userTask('bring', { waitingFor: 'applicant' });
      p.boundary('late', 'pick', { timer: 'PT5H', pausable: true });
      p.end();
      p.path('start', 'fork', 'pick', 'end');
      p.path('fork', 'bring');
      p.path('late', 'end');
    });
    const process = new EngineCase(model).start();
    expect(process.timer('late').remainingMs).toBeUndefined();
  });
});

import { tokensAt } from '../../../../src/engine/tokens-at.ts';
import type { MultiInstance } from '../../../../src/engine/model/model.ts';
import type { Json, Variables } from '../../../../src/engine/variables.ts';
import { aModel, expression, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

type Wanted = Partial<Pick<MultiInstance, 'sequential' | 'elementVariable'>> & {
  cardinality?: Json;
  collection?: (variables: Variables) => Json;
  until?: (variables: Variables) => Json;
};

const times = ({ sequential = false, cardinality, collection, until, elementVariable }: Wanted) => {
  const repetition: MultiInstance = {
    kind: 'multi-instance',
    sequential,
    ...(cardinality !== undefined && { cardinality: expression(cardinality) }),
    ...(collection && { collection: expression(collection) }),
    ...(elementVariable !== undefined && { elementVariable }),
    ...(until && { completionCondition: expression(until) }),
  };
  return { repetition };
};

/** start → x, repeated → after */
const repeating = (wanted: Wanted, more: (p: ScopeBuilder) => void = () => undefined) =>
  aModel((p) => {
    p.start();
    p.serviceTask('x', times(wanted));
    p.userTask('after');
    p.path('start', 'x', 'after');
    more(p);
  });

const people = { people: ['Ani', 'Budi', 'Cici'] };
const perPerson = { collection: ({ people: all = null }: Variables) => all, elementVariable: 'person' };
const asked = (process: EngineCase) =>
  [...process.jobs.values()].map(({ variables }) => variables.person ?? variables.loopCounter);

describe('a parallel multi-instance activity', () => {
  it('runs for all items at once, each with its own variables, and goes on once after the last', () => {
    // when
    const process = new EngineCase(repeating(perPerson)).start(people);
    // then
    expect([...process.jobs.values()].map(({ variables }) => variables)).toMatchObject([
      { person: 'Ani', loopCounter: 0, nrOfInstances: 3, nrOfCompletedInstances: 0 },
      { person: 'Budi', loopCounter: 1 },
      { person: 'Cici', loopCounter: 2 },
    ]);
    // when
    process.finishJob('x').finishJob('x');
    // then
    expect(asked(process)).toEqual(['Cici']);
    expect(process.open).toEqual([]);
    expect(process.finishJob('x').open).toEqual(['after']);
    expect(process.flows).toEqual(['start-x', 'x-after']);
    expect(process.variables).toEqual(people);
  });

  it('is entered and left once in history and counts its rounds on the diagram', () => {
    const process = new EngineCase(repeating({ cardinality: '2' })).start();
    expect(process.story.filter((line) => line === 'element.entered x')).toHaveLength(1);
    expect(process.snapshot && tokensAt(process.snapshot).get('x')).toBe(2);
    process.finishJob('x').finishJob('x');
    const left = process.outcomes.flatMap(({ events }) =>
      events.filter(({ type }) => type === 'element.left'),
    );
    expect(left.filter(({ elementId }) => elementId === 'x')).toHaveLength(1);
  });

  it.each([{ cardinality: 0 }, { collection: () => [] }])('passes at once without any round', (none) => {
    const process = new EngineCase(repeating(none)).start();
    expect(process.open).toEqual(['after']);
    expect(process.last.jobsOpened).toEqual([]);
  });

  it('cancels what still runs once its completion condition holds', () => {
    // given
    const half = ({ nrOfCompletedInstances: done, nrOfInstances: all }: Variables) =>
      Number(done) / Number(all) >= 0.5;
    const process = new EngineCase(repeating({ cardinality: 4, until: half })).start();
    // when
    process.finishJob('x');
    expect(process.open).toEqual([]);
    process.finishJob('x');
    // then
    expect(process.open).toEqual(['after']);
    expect(process.last.jobsClosed.map(({ how }) => how)).toEqual(['completed', 'cancelled', 'cancelled']);
    expect(process.story).not.toContain('element.cancelled x');
  });

  it('carries its boundary events once: a timer cancels all rounds', () => {
    const model = repeating({ cardinality: 3 }, (p) => {
      p.boundary('late', 'x', { timer: 'PT1H' });
      p.userTask('remind');
      p.path('late', 'remind');
    });
    const process = new EngineCase(model).start();
    expect(process.armed).toEqual(['late']);
    process.finishJob('x').fire('late');
    expect([process.open, process.jobs.size]).toEqual([['remind'], 0]);
    expect(process.story.filter((line) => line === 'element.cancelled x')).toHaveLength(1);
  });

  it('gives up as a whole when one round throws an error its boundary catches', () => {
    const model = repeating({ cardinality: 3 }, (p) => {
      p.boundary('broken', 'x', { error: 'X' });
      p.userTask('mend');
      p.path('broken', 'mend');
    });
    const process = new EngineCase(model).start().throwError('x', 'X');
    expect([process.open, process.jobs.size]).toEqual([['mend'], 0]);
  });

  it('keeps the rounds apart when one fails: its retry runs only that one', () => {
    const process = new EngineCase(repeating(perPerson)).start(people).finishJob('x').failJob('x');
    expect(asked(process)).toEqual(['Cici']);
    expect(asked(process.retry('x'))).toEqual(['Cici', 'Budi']);
    expect(process.finishJob('x').finishJob('x').open).toEqual(['after']);
  });

  it('of a sub-process opens a scope a round, with its event sub-process', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess(
        'sub',
        (s) => {
          s.start('in');
          s.userTask('ask');
          s.userTask('check');
          s.path('in', 'ask', 'check');
          s.eventSubProcess('mend', (e) => {
            e.start('failed', { message: 'M' });
            e.userTask('mending');
            e.path('failed', 'mending');
          });
        },
        times(perPerson),
      );
      p.end();
      p.path('start', 'sub', 'end');
    });
    const process = new EngineCase(model).start(people);
    expect(process.armed).toEqual(['failed', 'failed', 'failed']);
    expect(process.complete('ask').message('failed').open).toEqual(['ask', 'ask', 'mending']);
    process.complete('mending').complete('ask').complete('ask').complete('check');
    expect(process.ended).toBeUndefined();
    expect(process.complete('check').ended).toBe('completed at end');
  });

  it.each([
    [{ cardinality: 'many' }, 'The cardinality of "x" is "many" and not a number from 0 to 5000'],
    [{ cardinality: -1 }, 'The cardinality of "x" is -1 and not a number from 0 to 5000'],
    [{ cardinality: 5_001 }, 'The cardinality of "x" is 5001 and not a number from 0 to 5000'],
    [{ collection: () => 'Ani' }, 'The collection of "x" is "Ani" and not a list of at most 5000 items'],
  ])('is an incident where %j says no number of rounds', (wanted, sentence) => {
    const process = new EngineCase(repeating(wanted)).start();
    expect([process.problems, process.jobs.size]).toEqual([[sentence], 0]);
  });

  it('begins all of as many rounds as there may be', () => {
    const process = new EngineCase(repeating({ cardinality: 5_000 })).start();
    expect([process.jobs.size, process.problems]).toEqual([5_000, []]);
  });

  it('is an incident, and counts no round twice, while its completion condition cannot be answered', () => {
    // given
    const enough = ({ enough: value = null }: Variables) => value;
    const until = (variables: Variables) => {
      if (!('enough' in variables)) throw new Error('"enough" is missing');
      return enough(variables);
    };
    const process = new EngineCase(repeating({ cardinality: 2, until })).start().finishJob('x');
    expect(process.problems[0]).toContain('completion condition of "x"');
    // when
    process.give({ type: 'variables-changed', variables: { enough: false } });
    process.retry('x');
    // then
    expect(process.open).toEqual([]);
    expect(process.finishJob('x').open).toEqual(['after']);
  });
});

describe('a sequential multi-instance activity', () => {
  it('runs one round after the other, over the items as they were at the beginning', () => {
    const process = new EngineCase(repeating({ ...perPerson, sequential: true })).start(people);
    expect(asked(process)).toEqual(['Ani']);
    process.finishJob('x', { people: [] });
    expect(asked(process)).toEqual(['Budi']);
    expect(process.last.jobsOpened[0]?.variables).toMatchObject({
      loopCounter: 1,
      nrOfInstances: 3,
      nrOfActiveInstances: 1,
      nrOfCompletedInstances: 1,
    });
    expect(process.finishJob('x').finishJob('x').open).toEqual(['after']);
  });

  it('stops before the next round once its completion condition holds', () => {
    const until = ({ found = false }: Variables) => found;
    const process = new EngineCase(repeating({ cardinality: 5, sequential: true, until }))
      .start()
      .finishJob('x');
    expect(asked(process)).toEqual([1]);
    expect(process.finishJob('x', { found: true }).open).toEqual(['after']);
  });

  it('works off a thousand rounds of a task that takes no time', () => {
    const model = aModel((p) => {
      p.start();
      p.manualTask('x', 'task', times({ cardinality: 1_000, sequential: true }));
      p.end();
      p.path('start', 'x', 'end');
    });
    expect(new EngineCase(model).start().ended).toBe('completed at end');
  });
});

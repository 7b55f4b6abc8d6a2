import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const guarded = (options: { timer?: string; cycle?: string; message?: string; interrupting?: boolean }) =>
  aModel((p) => {
    p.start();
    p.userTask('work');
    p.boundary('event', 'work', options);
    p.userTask('handle');
    p.userTask('after');
    p.path('start', 'work', 'after');
    p.path('event', 'handle');
  });

describe('a boundary event', () => {
  it('that interrupts takes the place of its activity', () => {
    const process = new EngineCase(guarded({ timer: 'PT1H' })).start().fire('event');
    expect(process.open).toEqual(['handle']);
    expect(process.story).toEqual([
      'timer.fired event',
      'element.cancelled work',
      'element.entered event',
      'element.left event',
      'element.entered handle',
    ]);
    expect(process.last.timersClosed).toMatchObject([{ elementId: 'event', how: 'completed' }]);
  });

  it('that does not interrupt runs beside it, once for a duration', () => {
    const process = new EngineCase(guarded({ timer: 'PT1H', interrupting: false })).start().fire('event');
    expect(process.open).toEqual(['handle', 'work']);
    expect(process.armed).toEqual([]);
  });

  it('that repeats fires until its turns are used up or its activity is done', () => {
    const process = new EngineCase(guarded({ cycle: 'R2/PT10M', interrupting: false })).start();
    expect(process.fire('event').fire('event').open).toEqual(['handle', 'handle', 'work']);
    expect(process.armed).toEqual([]);
    const endless = new EngineCase(guarded({ cycle: 'R/PT10M', interrupting: false })).start();
    endless.fire('event').fire('event').fire('event');
    expect(endless.armed).toEqual(['event']);
    expect(endless.complete('work').armed).toEqual([]);
  });

  it('that repeats but interrupts fires once', () => {
    const process = new EngineCase(guarded({ cycle: 'R3/PT10M' })).start().fire('event');
    expect([process.open, process.armed]).toEqual([['handle'], []]);
  });

  it('takes every message where it does not interrupt, one where it does', () => {
    const beside = new EngineCase(guarded({ message: 'M', interrupting: false })).start();
    beside.message('event', { n: 1 }).message('event', { n: 2 });
    expect(beside.open).toEqual(['handle', 'handle', 'work']);
    expect(beside.variables).toEqual({ n: 2 });
    const instead = new EngineCase(guarded({ message: 'M' })).start().message('event');
    expect([instead.open, instead.armed]).toEqual([['handle'], []]);
  });

  it('is disarmed, and refused, when its activity is done', () => {
    const process = new EngineCase(guarded({ timer: 'PT1H' })).start();
    const { key } = process.timer('event');
    process.complete('work');
    expect(process.last.timersClosed).toEqual([{ key, elementId: 'event', how: 'cancelled' }]);
    expect(process.at('2027-01-01T00:00:00Z').give({ type: 'timer-due', timerKey: key })).toEqual({
      refusal: `the timer ${key} is no longer armed`,
    });
  });

  it('on a sub-process cancels all that runs inside', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('sub', (s) => {
        s.userTask('a');
        s.subProcess('deep', (d) => {
          d.userTask('b');
          d.eventSubProcess('listening', (e) => e.start('on', { message: 'M' }));
        });
      });
      p.boundary('late', 'sub', { timer: 'PT1H' });
      p.userTask('handle');
      p.path('start', 'sub');
      p.path('late', 'handle');
    });
    const process = new EngineCase(model).start().fire('late');
    expect(process.open).toEqual(['handle']);
    expect(process.complete('handle').ended).toBe('completed at handle');
  });

  it('that cannot be armed is an incident beside its activity, which opens all the same', () => {
    const process = new EngineCase(guarded({ timer: 'five days' })).start();
    expect(process.open).toEqual(['work']);
    expect(process.problems).toEqual([
      'The timer of "event" cannot run: "five days" is not an ISO 8601 duration longer than nothing, such as P5D or PT4H',
    ]);
    expect(process.retry('event').problems).toHaveLength(1);
    expect(process.complete('work').problems).toEqual([]);
  });
});

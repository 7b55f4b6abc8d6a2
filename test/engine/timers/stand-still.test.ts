import { at, calendarWith, layanan, seedJson } from '../../calendar/layanan.ts';
import { aModel } from '../../support/model-builder.ts';
import { EngineCase } from '../engine-case.ts';

// The office checks, the applicant repairs, the office decides; beside it runs the office's deadline.
const model = aModel((p) => {
  p.start();
  p.userTask('check');
  p.userTask('repair', { waitingFor: 'applicant' });
  p.receiveTask('decision', 'Keputusan', { waitingFor: 'authority' });
  p.userTask('close');
  p.path('start', 'check', 'repair', 'decision', 'close');
  p.eventSubProcess('deadline', (e) => {
    e.start('late', {
      timer: 'P5D',
      calendarId: 'layanan',
      pausable: true,
      interrupting: false,
      deadline: 'maximum',
    });
    e.userTask('explain');
    e.path('late', 'explain');
  });
});
const start = (more: object = {}) =>
  new EngineCase(model, { now: at('2026-11-23 09:00'), calendar: () => layanan, ...more }).start();
const hours = (count: number) => count * 3_600_000;

describe('a pausable timer', () => {
  it('stands still while everything waits for others, and goes on with the working time that was left', () => {
    // given a deadline on Monday week
    const process = start();
    expect(process.timer('late').dueAt).toEqual(at('2026-11-30 15:45'));
    const { key } = process.timer('late');
    // when it is the applicant's turn from Thursday at nine: Thursday, Friday and Monday were left
    process.now = at('2026-11-26 09:00');
    process.complete('check');
    const remainingMs = hours(5.75 + 3 + 6.75);
    expect(process.last.timersOpened).toMatchObject([{ key, remainingMs, deadline: 'maximum' }]);
    expect(process.last.timersOpened[0]).not.toHaveProperty('dueAt');
    expect(process.last.events).toContainEqual({ type: 'clock.paused', elementId: 'late', remainingMs });
    // and the authority's after that, still not the office's
    process.now = at('2026-12-01 09:00');
    process.complete('repair');
    expect(process.last.timersOpened).toEqual([]);
    // then it goes on when the office has its turn
    process.now = at('2026-12-02 13:00');
    process.message('decision');
    const dueAt = at('2026-12-07 11:00');
    expect(process.last.timersOpened).toMatchObject([{ key, dueAt }]);
    expect(process.last.events).toContainEqual({
      type: 'clock.resumed',
      elementId: 'late',
      dueAt: dueAt.toISOString(),
    });
    expect(process.fire('late').open).toEqual(['close', 'explain']);
  });

  it('does not fire while it stands still', () => {
    const process = start().complete('check');
    const { key: timerKey } = process.timer('late');
    process.now = at('2027-12-01 09:00');
    expect(process.give({ type: 'timer-due', timerKey })).toEqual({
      refusal: `the timer ${timerKey} stands still`,
    });
  });

  it('has nothing left when it was due but not fired yet, and fires as soon as it goes on', () => {
    const process = start();
    process.now = at('2026-12-01 09:00');
    process.complete('check');
    expect(process.timer('late').remainingMs).toBe(0);
    process.now = at('2026-12-03 09:00');
    process.complete('repair').message('decision');
    expect(process.timer('late').dueAt).toEqual(at('2026-12-03 09:00'));
  });

  it('runs while a single task waits for the office', () => {
    const both = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.userTask('theirs', { waitingFor: 'applicant' });
      p.userTask('ours');
      p.path('start', 'fork', 'theirs');
      p.path('fork', 'ours');
      p.eventSubProcess('deadline', (e) =>
        e.start('late', { timer: 'PT1H', pausable: true, interrupting: false }),
      );
    });
    const process = new EngineCase(both).start();
    expect(process.timer('late').dueAt).toEqual(new Date('2026-11-23T03:00:00Z'));
    // a plain timer is pausable too, in plain time
    process.now = new Date('2026-11-23T02:20:00Z');
    expect(process.complete('ours').timer('late')).toMatchObject({ remainingMs: 40 * 60_000 });
  });

  it('is not stopped by work of the machine, nor by what merely listens', () => {
    const machine = aModel((p) => {
      p.start();
      p.serviceTask('job');
      p.boundary('told', 'job', { message: 'M', waitingFor: 'applicant' });
      p.path('start', 'job');
      p.eventSubProcess('asked', (e) => e.start('on', { message: 'N', interrupting: false }));
      p.eventSubProcess('deadline', (e) => e.start('late', { timer: 'PT1H', pausable: true }));
    });
    expect(new EngineCase(machine).start().timer('late').dueAt).toBeDefined();
  });

  it('runs while an incident waits for the office', () => {
    const stuck = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.userTask('theirs', { waitingFor: 'applicant' });
      p.serviceTask('job');
      p.path('start', 'fork', 'theirs');
      p.path('fork', 'job');
      p.eventSubProcess('deadline', (e) => e.start('late', { timer: 'PT1H', pausable: true }));
    });
    const process = new EngineCase(stuck).start();
    expect(process.timer('late').remainingMs).toBeDefined();
    process.failJob('job');
    expect(process.timer('late').dueAt).toBeDefined();
  });

  it('that is not pausable never stands still', () => {
    const strict = aModel((p) => {
      p.userTask('theirs', { waitingFor: 'applicant' });
      p.boundary('late', 'theirs', { timer: 'PT1H' });
    });
    expect(new EngineCase(strict).start().timer('late').dueAt).toBeDefined();
  });

  it('stands still at once where the process begins with someone else', () => {
    const theirs = aModel((p) => {
      p.userTask('theirs', { waitingFor: 'applicant' });
      p.eventSubProcess('deadline', (e) => e.start('late', { timer: 'PT1H', pausable: true }));
    });
    const process = new EngineCase(theirs).start();
    expect(process.last.timersOpened).toMatchObject([{ elementId: 'late', remainingMs: 3_600_000 }]);
  });

  it('stays as it was, with an incident, while its calendar is missing', () => {
    let known = true;
    const process = start({ calendar: () => (known ? layanan : undefined) });
    known = false;
    process.complete('check');
    expect(process.problems).toEqual(['The timer of "late" cannot run: There is no calendar "layanan"']);
    expect(process.timer('late').dueAt).toEqual(at('2026-11-30 15:45'));
    // one incident is enough, whatever else happens meanwhile
    process.give({ type: 'variables-changed', variables: { n: 1 } });
    expect(process.problems).toHaveLength(1);
    known = true;
    expect(process.retry('late').timer('late').remainingMs).toBeDefined();
    expect(process.problems).toEqual([]);
  });
});

describe('a changed calendar', () => {
  const closedOn = (...days: string[]) => {
    const closures = days.map((on) => ({ on, kind: 'closure', name: 'Banjir' }));
    return calendarWith({ closedDays: [...(seedJson['closedDays'] as object[]), ...closures] });
  };

  it('works every timer of a calendar out anew, from its start', () => {
    let calendar = layanan;
    const process = start({ calendar: () => calendar });
    process.now = at('2026-11-25 09:00');
    calendar = closedOn('2026-11-26');
    process.give({ type: 'calendar-changed' });
    expect(process.timer('late').dueAt).toEqual(at('2026-12-01 15:45'));
    expect(process.last.timersOpened).toHaveLength(1);
  });

  it('changes what is left of a timer that stands still', () => {
    let calendar = layanan;
    const process = start({ calendar: () => calendar });
    process.now = at('2026-11-26 09:00');
    process.complete('check');
    calendar = closedOn('2026-11-27');
    process.give({ type: 'calendar-changed' });
    // Thursday from nine, Monday and Tuesday; the Friday fell out
    expect(process.timer('late').remainingMs).toBe(hours(5.75 + 6.75 + 6.75));
  });

  it('keeps the pauses a timer has had: it ends as if the calendar had always been so', () => {
    const lived = (before: typeof layanan, after: typeof layanan) => {
      let calendar = before;
      const process = start({ calendar: () => calendar });
      process.now = at('2026-11-25 10:00');
      process.complete('check');
      process.now = at('2026-12-02 09:30');
      process.complete('repair').message('decision');
      calendar = after;
      process.give({ type: 'calendar-changed' });
      return process.timer('late').dueAt;
    };
    const flooded = closedOn('2026-11-24', '2026-12-03');
    expect(lived(layanan, flooded)).toEqual(lived(flooded, flooded));
    expect(lived(layanan, flooded)).not.toEqual(lived(layanan, layanan));
  });

  it('that is there again mends what its absence stopped', () => {
    let calendar: typeof layanan | undefined = layanan;
    const process = start({ calendar: () => calendar });
    calendar = undefined;
    process.give({ type: 'calendar-changed' });
    process.give({ type: 'calendar-changed' });
    expect(process.problems).toEqual(['The timer of "late" cannot run: There is no calendar "layanan"']);
    calendar = closedOn('2026-11-26');
    process.give({ type: 'calendar-changed' });
    expect(process.problems).toEqual([]);
    expect(process.timer('late').dueAt).toEqual(at('2026-12-01 15:45'));
  });

  it('leaves plain timers alone', () => {
    const plain = aModel((p) => p.catch('wait', { timer: 'PT1H' }));
    const process = new EngineCase(plain).start();
    process.give({ type: 'calendar-changed' });
    expect(process.last.timersOpened).toEqual([]);
  });
});

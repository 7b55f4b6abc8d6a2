import { at, layanan } from '../../calendar/layanan.ts';
import { EngineCase } from '../engine-case.ts';
import { monday, office, repeating, waiting } from './a-timer.ts';

describe('a timer', () => {
  it.each([
    ['duration in plain time', { timer: 'PT36H' }, at('2026-11-24 21:00')],
    ['duration in months', { timer: 'P1M' }, at('2026-12-23 09:00')],
    ['date with its zone', { date: '2026-12-01T10:00:00+07:00' }, at('2026-12-01 10:00')],
    ['working days', { timer: 'P5D', calendarId: 'layanan' }, at('2026-11-30 15:45')],
    ['working hours', { timer: 'PT8H', calendarId: 'layanan' }, at('2026-11-24 10:15')],
    ['turns in plain time', { cycle: 'R3/PT10M' }, at('2026-11-23 09:10')],
    ['turns from a start', { cycle: 'R3/2026-12-01T00:00:00Z/PT1H' }, at('2026-12-01 07:00')],
    ['turns from a start long gone', { cycle: 'R/2025-01-01T00:00:00Z/PT1H' }, at('2026-11-23 10:00')],
  ])('of a %s is due when it says', (_what, options, due) => {
    const process = new EngineCase(waiting(options), { now: monday, ...office }).start();
    expect(process.timer('wait')).toMatchObject({ dueAt: due, provisional: false });
    expect(process.fire('wait').ended).toBe('completed at end');
  });

  it('tells the caller what it is: its name, its calendar, its deadline, and whether that is provisional', () => {
    const options = { timer: 'P5D', calendarId: 'layanan', deadline: 'maximum' as const };
    const process = new EngineCase(waiting(options), { now: at('2029-12-20 09:00'), ...office }).start();
    expect(process.last.timersOpened).toMatchObject([
      { elementId: 'wait', calendarId: 'layanan', deadline: 'maximum', provisional: true },
    ]);
  });

  it.each([
    [{ date: '10:00' }, /"10:00" is not a date and time, such as/],
    [{ date: '2026-02-30T10:00:00Z' }, /is not a date and time, such as/],
    [{ timer: 'PT0S' }, /"PT0S" is not an ISO 8601 duration longer than nothing/],
    [{ timer: '-PT1H' }, /"-PT1H" is not an ISO 8601 duration/],
    [{ cycle: 'R0/PT1H' }, /"R0\/PT1H" is not an ISO 8601 repetition/],
    [{ cycle: 'PT1H' }, /"PT1H" is not an ISO 8601 repetition/],
    [{ timer: 'P5D', calendarId: 'siang' }, /There is no calendar "siang"/],
    [{ timer: 'P1M', calendarId: 'layanan' }, /weeks, months and years have no length in working time/],
  ])('of %j is an incident', (options, sentence) => {
    const process = new EngineCase(waiting(options), { now: monday, ...office }).start();
    expect(process.problems[0]).toMatch(sentence);
    expect(process.problems[0]).toMatch(/^The timer of "wait" cannot run: /);
    expect(process.timers.size).toBe(0);
  });

  it('is refused before it is due', () => {
    const process = new EngineCase(waiting({ timer: 'PT1H' }), { now: monday }).start();
    const { key: timerKey } = process.timer('wait');
    expect(process.give({ type: 'timer-due', timerKey })).toEqual({
      refusal: `the timer ${timerKey} is not due before 2026-11-23T03:00:00.000Z`,
    });
  });

  it('counts its turns from the one before, under the same key, however late it is fired', () => {
    const process = new EngineCase(repeating({ cycle: 'R3/PT10M' }), { now: monday }).start();
    const { key } = process.timer('remind');
    process.now = at('2026-11-23 09:12');
    process.fire('remind');
    expect(process.timer('remind')).toMatchObject({ key, dueAt: at('2026-11-23 09:20') });
    process.fire('remind').fire('remind');
    expect(process.last.timersClosed).toMatchObject([{ key, how: 'completed' }]);
    expect(process.open).toEqual(['work']);
  });

  it('fires once for all the turns missed while the program was down', () => {
    const process = new EngineCase(repeating({ cycle: 'R/PT1S' }), { now: monday }).start();
    process.now = at('2027-11-23 09:00');
    process.fire('remind');
    expect(process.timer('remind').dueAt).toEqual(new Date(process.now.getTime() + 1000));
    const counted = new EngineCase(repeating({ cycle: 'R3/PT10M' }), { now: monday }).start();
    counted.now = at('2026-11-23 09:25');
    counted.fire('remind');
    expect(counted.timer('remind').dueAt).toEqual(at('2026-11-23 09:30'));
    expect(counted.fire('remind').timers.size).toBe(0);
    const over = new EngineCase(repeating({ cycle: 'R3/PT10M' }), { now: monday }).start();
    over.now = at('2026-11-23 11:00');
    expect(over.fire('remind').timers.size).toBe(0);
  });

  it('falls on every working day, not on every second one', () => {
    const process = new EngineCase(repeating({ cycle: 'R/P1D', calendarId: 'layanan' }), {
      now: monday,
      ...office,
    }).start();
    const due = [1, 2, 3, 4, 5].map(() => {
      const { dueAt } = process.timer('remind');
      process.fire('remind');
      return dueAt;
    });
    expect(due).toEqual(
      [
        '2026-11-24 15:45',
        '2026-11-25 15:45',
        '2026-11-26 15:45',
        '2026-11-27 11:00',
        '2026-11-30 15:45',
      ].map((text) => at(text)),
    );
  });

  it('that cannot find its next turn has fired all the same and waits for a retry', () => {
    let known = true;
    const process = new EngineCase(repeating({ cycle: 'R/P1D', calendarId: 'layanan' }), {
      now: monday,
      calendar: () => (known ? layanan : undefined),
    }).start();
    const { key: timerKey } = process.timer('remind');
    known = false;
    process.fire('remind');
    expect(process.story).toContain('element.entered remind');
    expect(process.problems).toEqual(['The timer of "remind" cannot run: There is no calendar "layanan"']);
    expect(process.give({ type: 'timer-due', timerKey })).toEqual({
      refusal: `the timer ${timerKey} stands still`,
    });
    known = true;
    expect(process.retry('remind').timer('remind').dueAt).toEqual(at('2026-11-25 15:45'));
  });
});

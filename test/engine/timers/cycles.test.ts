import { at, layanan } from '../../calendar/layanan.ts';
import { aModel } from '../../support/model-builder.ts';
import { EngineCase } from '../engine-case.ts';
import { monday, office, repeating, waiting, type TimerOptions } from './a-timer.ts';

// Everything a timer may say besides plain durations: dates without a zone, intervals, ends, months, cron.

/** When it is due, turn by turn, at most `most` times. */
function turnsOf(options: TimerOptions, most: number, now = monday): Date[] {
  const process = new EngineCase(repeating(options), { now, ...office }).start();
  const turns: Date[] = [];
  while (process.timers.size > 0 && turns.length < most) {
    turns.push(process.timer('remind').dueAt ?? new Date(NaN));
    process.fire('remind');
  }
  return turns;
}
const instants = (...texts: string[]) => texts.map((text) => at(text));

describe('a moment', () => {
  it.each([
    ['without a zone is the office’s', { date: '2026-12-01T10:00' }, '2026-12-01 10:00'],
    ['with another zone is that one’s', { date: '2026-12-01T10:00+09:00' }, '2026-12-01 08:00'],
    ['in UTC', { date: '2026-12-01T03:00:00Z' }, '2026-12-01 10:00'],
    ['a date alone is its beginning', { date: '2026-12-01' }, '2026-12-01 00:00'],
    ['a day of a week', { date: '2026-W49-2T10:00' }, '2026-12-01 10:00'],
    ['a day of the year', { date: '2026-335' }, '2026-12-01 00:00'],
    ['in the basic form', { date: '20261201T100000+0700' }, '2026-12-01 10:00'],
    ['of the calendar’s zone', { date: '2026-12-01T10:00', calendarId: 'layanan' }, '2026-12-01 10:00'],
    ['a duration from a start', { timer: '2026-12-01T10:00:00+07:00/PT2H' }, '2026-12-01 12:00'],
    ['a duration before an end', { timer: 'PT2H/2026-12-01T10:00:00+07:00' }, '2026-12-01 10:00'],
    ['the end of an interval', { timer: '2026-12-01T08:00/2026-12-01T10:00' }, '2026-12-01 10:00'],
  ])('%s', (_what, options, due) => {
    const process = new EngineCase(waiting(options), { now: monday, ...office }).start();
    expect(process.timer('wait').dueAt).toEqual(at(due));
    expect(process.fire('wait').ended).toBe('completed at end');
  });

  it('without a zone is of the calendar’s zone, where that is another', () => {
    const ambon = { calendar: () => ({ ...layanan, zone: 'Asia/Jayapura' }) };
    const model = waiting({ date: '2026-12-01T10:00', calendarId: 'layanan' });
    const process = new EngineCase(model, { now: monday, ...ambon }).start();
    expect(process.timer('wait').dueAt).toEqual(at('2026-12-01 08:00'));
  });

  it.each([
    [{ date: 'besok' }, /"besok" is not a date and time/],
    [{ date: '2026-W54-1' }, /"2026-W54-1" is not a date and time/],
    [{ timer: '2026-12-01/P1D/P1D' }, /is not an ISO 8601 interval/],
    [{ cycle: 'R3/2026-12-02/2026-12-01' }, /is not an ISO 8601 duration longer than nothing/],
    [{ cycle: 'R3/PT1H/besok' }, /"besok" is not a date and time/],
    [{ cycle: 'R3/P1D/2026-12-01', calendarId: 'layanan' }, /cannot be counted back from an end/],
    [{ cycle: '0 0 25 * * ?' }, /"0 0 25 \* \* \?" is not a cron expression.*hour/],
    [{ cycle: '0 0 12 30 2 ?' }, /"0 0 12 30 2 \?" is never due again/],
    [{ cycle: '0 0 12 1 1 ? 2020' }, /is never due again/],
    [{ cycle: '@daily' }, /is not an ISO 8601 repetition, such as R3\/PT10M, or a cron expression/],
  ])('of %j is an incident', (options, sentence) => {
    const process = new EngineCase(waiting(options), { now: monday, ...office }).start();
    expect(process.problems).toEqual([expect.stringMatching(sentence)]);
    expect(process.timers.size).toBe(0);
  });
});

describe('a cycle', () => {
  it('from a start goes on in its rhythm', () => {
    const turns = instants('2026-11-23 10:00', '2026-11-23 11:00', '2026-11-23 12:00');
    expect(turnsOf({ cycle: 'R/2026-01-01T00:00:00Z/PT1H' }, 3)).toEqual(turns);
  });

  it('between two instants has their distance', () => {
    const turns = instants('2026-11-24 08:00', '2026-11-24 20:00', '2026-11-25 08:00');
    expect(turnsOf({ cycle: 'R3/2026-11-24T08:00/2026-11-24T20:00' }, 9)).toEqual(turns);
  });

  it('before an end is counted back from it, as often as it says', () => {
    expect(turnsOf({ cycle: 'R3/PT1H/2026-11-24T08:00' }, 9)).toEqual(
      instants('2026-11-24 06:00', '2026-11-24 07:00', '2026-11-24 08:00'),
    );
  });

  it('before an end takes only the turns that are still to come', () => {
    const left = instants('2026-11-23 09:30', '2026-11-23 10:30', '2026-11-23 11:30');
    expect(turnsOf({ cycle: 'R5/PT1H/2026-11-23T11:30' }, 9)).toEqual(left);
    expect(turnsOf({ cycle: 'R/PT1H/2026-11-23T11:30' }, 9)).toEqual(left);
    expect(turnsOf({ cycle: 'R/PT1H/2026-11-23T08:30' }, 9)).toEqual(instants('2026-11-23 08:30'));
  });

  it('of months before an end falls on the days that the end says', () => {
    expect(turnsOf({ cycle: 'R/P1M/2027-04-30T09:00' }, 9)).toEqual(
      instants(
        '2026-11-30 09:00',
        '2026-12-30 09:00',
        '2027-01-30 09:00',
        '2027-02-28 09:00',
        '2027-03-30 09:00',
        '2027-04-30 09:00',
      ),
    );
  });

  it('of months from the 31st comes back to the 31st', () => {
    const turns = instants('2027-02-28 06:00', '2027-03-31 06:00', '2027-04-30 06:00', '2027-05-31 06:00');
    expect(turnsOf({ cycle: 'R/2027-01-31T06:00/P1M' }, 4, at('2027-02-01 00:00'))).toEqual(turns);
    expect(turnsOf({ cycle: 'R4/P1M' }, 9, at('2027-01-31 06:00'))).toEqual(turns);
  });

  it('of seconds before an end a century away is found at once', () => {
    expect(turnsOf({ cycle: 'R/PT1S/2126-01-01' }, 1)).toEqual([monday]);
  });
});

describe('a cron expression', () => {
  it.each([
    ['0 0/5 * * * ?', ['2026-11-23 09:05', '2026-11-23 09:10']],
    [
      '0 30 8 ? * MON-FRI',
      ['2026-11-24 08:30', '2026-11-25 08:30', '2026-11-26 08:30', '2026-11-27 08:30', '2026-11-30 08:30'],
    ],
    // Quartz counts from Sunday, 1; Unix from Sunday, 0.
    ['0 0 8 ? * 2', ['2026-11-30 08:00', '2026-12-07 08:00']],
    ['0 8 * * 2', ['2026-11-24 08:00', '2026-12-01 08:00']],
    ['0 0 8 L * ?', ['2026-11-30 08:00', '2026-12-31 08:00']],
    ['0 0 8 ? * 6L', ['2026-11-27 08:00', '2026-12-25 08:00']],
    ['0 0 8 31 * ?', ['2026-12-31 08:00', '2027-01-31 08:00', '2027-03-31 08:00']],
    ['0 0 8 1 1 ? 2027-2028', ['2027-01-01 08:00', '2028-01-01 08:00']],
  ])('%s is due by the office’s clock', (cycle, turns) => {
    expect(turnsOf({ cycle }, turns.length)).toEqual(instants(...turns));
  });

  it('that has no turn left is over', () => {
    expect(turnsOf({ cycle: '0 0 8 1 1 ? 2027-2028' }, 9)).toHaveLength(2);
  });

  it('fires once for all that was missed', () => {
    const process = new EngineCase(repeating({ cycle: '* * * * * ?' }), { now: monday }).start();
    process.now = at('2027-11-23 09:00');
    expect(process.fire('remind').timer('remind').dueAt).toEqual(new Date(process.now.getTime() + 1000));
  });

  it('with a calendar waits for the next opening; several that fall when it is closed are one', () => {
    // Friday is open until 11:00, and Saturday and Sunday are closed.
    expect(turnsOf({ cycle: '0 0 14 * * ?', calendarId: 'layanan' }, 4, at('2026-11-26 09:00'))).toEqual(
      instants('2026-11-26 14:00', '2026-11-30 08:00', '2026-11-30 14:00', '2026-12-01 14:00'),
    );
  });

  it('whose calendar is gone waits for the retry of its incident', () => {
    let known = true;
    const process = new EngineCase(repeating({ cycle: '0 0 8 * * ?', calendarId: 'layanan' }), {
      now: monday,
      calendar: () => (known ? layanan : undefined),
    }).start();
    known = false;
    process.fire('remind');
    expect(process.problems).toEqual(['The timer of "remind" cannot run: There is no calendar "layanan"']);
    known = true;
    expect(process.retry('remind').timer('remind').dueAt).toEqual(at('2026-11-25 08:00'));
  });

  it('starts an event sub-process, each time', () => {
    const model = aModel((p) => {
      p.start();
      p.userTask('work');
      p.path('start', 'work');
      p.eventSubProcess('beside', (inside) => {
        inside.start('often', { cycle: '0 0 * * * ?', interrupting: false });
        inside.userTask('look');
        inside.path('often', 'look');
      });
    });
    const process = new EngineCase(model, { now: monday }).start();
    process.fire('often').fire('often');
    expect(process.open).toEqual(['look', 'look', 'work']);
    expect(process.timer('often').dueAt).toEqual(at('2026-11-23 12:00'));
  });

  it('lets a catch event wait for its first turn only', () => {
    const process = new EngineCase(waiting({ cycle: '0 0 12 * * ?' }), { now: monday }).start();
    expect(process.timer('wait').dueAt).toEqual(at('2026-11-23 12:00'));
    expect(process.fire('wait').ended).toBe('completed at end');
  });
});

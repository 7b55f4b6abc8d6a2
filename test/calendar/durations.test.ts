import { addDuration } from '../../src/calendar/counting/add-duration.ts';
import { nextInCycle } from '../../src/calendar/counting/next-in-cycle.ts';
import { parseCycle } from '../../src/calendar/reading/parse-cycle.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { at, layanan, shown } from './layanan.ts';

describe('an ISO duration in working time', () => {
  it.each([
    ['P5D', '2026-11-23 09:00', '2026-11-30 15:45'],
    ['P5D', '2026-11-20 11:00', '2026-11-30 15:45'],
    ['P0D', '2026-11-23 09:00', '2026-11-23 15:45'],
    ['PT4H', '2026-11-23 09:00', '2026-11-23 14:00'],
    ['PT1H30M', '2026-11-23 15:00', '2026-11-24 08:45'],
    ['PT0.5H', '2026-11-23 09:00', '2026-11-23 09:30'],
    ['PT90S', '2026-11-23 09:59', '2026-11-23 10:00'],
    ['PT0S', '2026-11-23 20:00', '2026-11-24 08:00'],
    ['P1DT2H', '2026-11-23 09:00', '2026-11-25 10:00'],
    ['P0DT2H', '2026-11-23 09:00', '2026-11-23 11:00'],
    ['P1DT0S', '2026-11-23 09:00', '2026-11-24 15:45'],
  ])('%s after %s is %s', (duration, from, due) => {
    expect(shown(addDuration(layanan, at(from), duration).at)).toBe(due);
  });

  it.each([
    ['P1W', 'weeks, months and years have no length in working time'],
    ['P1M', 'weeks, months and years have no length in working time'],
    ['P1Y2D', 'weeks, months and years have no length in working time'],
    ['P0.5D', 'only whole working days can be counted'],
    ['P99999999999999999999D', 'only whole working days can be counted'],
    ['PT9999999999999999H', 'it is too long to be counted'],
    ['P', 'Unexpected ISO 8601 duration character'],
    ['P-5D', 'Unexpected ISO 8601 duration character'],
    ['-P5D', 'it is not an ISO 8601 duration, such as P5D or PT4H'],
    ['5 days', 'it is not an ISO 8601 duration, such as P5D or PT4H'],
    ['', 'it is not an ISO 8601 duration, such as P5D or PT4H'],
    ['P1D/2027-01-01', 'it is not an ISO 8601 duration, such as P5D or PT4H'],
    ['2027-01-01/P1D', 'it is not an ISO 8601 duration, such as P5D or PT4H'],
  ])('refuses "%s": %s', (duration, obstacle) => {
    const add = () => addDuration(layanan, at('2026-11-23 09:00'), duration);
    expect(add).toThrow(Rejection);
    expect(add).toThrow(`Expected to read "${duration}" as a duration in working time, but ${obstacle}`);
  });
});

describe('a cycle in working time', () => {
  it.each([
    ['R/P1D', undefined, 'P1D'],
    ['R-1/P1D', undefined, 'P1D'],
    ['R3/PT4H', 3, 'PT4H'],
    ['R1/P1DT2H', 1, 'P1DT2H'],
  ])('reads %s', (text, repetitions, duration) => {
    expect(parseCycle(text)).toEqual({ repetitions, duration });
  });

  it.each([
    ['P1D', 'it is not a repetition and a duration'],
    ['R3', 'it is not a repetition and a duration'],
    ['R3/2026-11-23T08:00Z/PT4H', 'it is not a repetition and a duration'],
    ['R0/P1D', 'it repeats zero times'],
    ['R99999999999999999999/P1D', 'it repeats too often'],
    ['R/PT0S', 'no time passes between the repetitions'],
    ['R/P0D', 'no time passes between the repetitions'],
  ])('refuses %s: %s', (text, obstacle) => {
    expect(() => parseCycle(text)).toThrow(
      `Expected to read "${text}" as a cycle in working time, but ${obstacle}`,
    );
  });

  it.each(['R/P1W', 'R2/P1M', 'R/P0.5D'])('refuses %s for its duration', (text) => {
    expect(() => parseCycle(text)).toThrow(`Expected to read "${text.split('/')[1]}" as a duration`);
  });

  it.each([
    [
      'every working day',
      'P1D',
      ['2026-11-24 15:45', '2026-11-25 15:45', '2026-11-26 15:45', '2026-11-27 11:00'],
    ],
    ['every second working day', 'P2D', ['2026-11-25 15:45', '2026-11-27 11:00', '2026-12-01 15:45']],
    ['every five service hours', 'PT5H', ['2026-11-23 15:00', '2026-11-24 13:15', '2026-11-25 10:30']],
    ['a day and an hour', 'P1DT1H', ['2026-11-25 09:00', '2026-11-27 09:00', '2026-12-01 09:00']],
  ])('is due %s', (_, duration, expected) => {
    // given
    const turns = [addDuration(layanan, at('2026-11-23 09:00'), duration).at];
    // when
    while (turns.length < expected.length)
      turns.push(nextInCycle(layanan, turns.at(-1) as Date, duration).at);
    // then
    expect(turns.map((turn) => shown(turn))).toEqual(expected);
  });

  it('skips the holidays', () => {
    expect(shown(nextInCycle(layanan, at('2026-12-23 15:45'), 'P1D').at)).toBe('2026-12-28 15:45');
  });
});

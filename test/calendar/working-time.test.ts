import { addWorkingTime } from '../../src/calendar/counting/add-working-time.ts';
import { nextOpening } from '../../src/calendar/days/next-opening.ts';
import { workingTimeBetween } from '../../src/calendar/counting/working-time-between.ts';
import { at, calendarWith, hours, layanan, minutes, shown, weekOf } from './layanan.ts';

describe('adding working time', () => {
  it.each([
    ['within a morning', '2026-11-23 09:00', hours(2), '2026-11-23 11:00'],
    ['up to the break', '2026-11-23 09:00', hours(3), '2026-11-23 12:00'],
    ['over the break', '2026-11-23 09:00', hours(4), '2026-11-23 14:00'],
    ['from within the break', '2026-11-23 12:20', minutes(1), '2026-11-23 13:01'],
    ['up to closing', '2026-11-23 09:00', minutes(345), '2026-11-23 15:45'],
    ['over the night', '2026-11-23 15:00', hours(1), '2026-11-24 08:15'],
    ['over the weekend, from a short Friday', '2026-11-20 10:00', hours(4), '2026-11-23 11:00'],
    ['from closing time', '2026-11-20 11:00', minutes(1), '2026-11-23 08:01'],
    ['from before opening', '2026-11-23 03:00', hours(1), '2026-11-23 09:00'],
    ['over joint leave, Christmas and the weekend', '2026-12-23 15:00', hours(1), '2026-12-28 08:15'],
    ['a whole week of service', '2026-11-16 08:00', hours(30), '2026-11-20 11:00'],
  ])('%s: %s', (_, from, ms, due) => {
    expect(shown(addWorkingTime(layanan, at(from), ms).at)).toBe(due);
  });

  it.each([
    ['while the office is open', '2026-11-23 09:10', '2026-11-23 09:10'],
    ['at closing time', '2026-11-23 15:45', '2026-11-23 15:45'],
    ['when the break begins', '2026-11-23 12:00', '2026-11-23 12:00'],
    ['during the break', '2026-11-23 12:01', '2026-11-23 13:00'],
    ['at night', '2026-11-23 20:00', '2026-11-24 08:00'],
  ])('adds nothing %s', (_, from, due) => {
    expect(shown(addWorkingTime(layanan, at(from), 0).at)).toBe(due);
  });

  it('adds nothing at a closing time of 24:00 before a closed day', () => {
    const evenings = calendarWith({
      weeklyHours: weekOf({ monday: ['20:00-24:00'], thursday: ['20:00-24:00'] }),
    });
    expect(shown(addWorkingTime(evenings, at('2026-11-23 20:00'), hours(4)).at)).toBe('2026-11-24 00:00');
    expect(shown(addWorkingTime(evenings, at('2026-11-24 00:00'), 0).at)).toBe('2026-11-24 00:00');
    expect(shown(addWorkingTime(evenings, at('2026-11-24 00:00'), minutes(1)).at)).toBe('2026-11-26 20:01');
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d ms', (ms) => {
    expect(() => addWorkingTime(layanan, at('2026-11-23 09:00'), ms)).toThrow(
      `Expected to add ${ms} ms of working time, but only whole milliseconds, 0 or more, can be added`,
    );
  });

  it('refuses an amount that ends beyond the year 2100', () => {
    const tooMuch = () => addWorkingTime(layanan, at('2026-11-23 09:00'), Number.MAX_SAFE_INTEGER);
    expect(tooMuch).toThrow('only the years 1970 to 2100 can be counted');
  });
});

describe('working time between two instants', () => {
  it.each([
    ['2026-11-23 09:00', '2026-11-23 10:30', minutes(90)],
    ['2026-11-23 11:30', '2026-11-23 13:30', hours(1)],
    ['2026-11-23 12:00', '2026-11-23 13:00', 0],
    ['2026-11-23 00:00', '2026-11-24 00:00', minutes(405)],
    ['2026-11-20 00:00', '2026-11-21 00:00', minutes(180)],
    ['2026-11-16 00:00', '2026-11-23 00:00', minutes(1800)],
    ['2026-11-20 11:00', '2026-11-23 08:00', 0],
    ['2026-12-23 15:45', '2026-12-28 08:00', 0],
  ])('%s to %s is %i ms', (from, to, ms) => {
    expect(workingTimeBetween(layanan, at(from), at(to))).toBe(ms);
  });

  it('is nothing when the end is not after the start', () => {
    expect(workingTimeBetween(layanan, at('2026-11-23 10:00'), at('2026-11-23 10:00'))).toBe(0);
    expect(workingTimeBetween(layanan, at('2026-11-24 10:00'), at('2026-11-23 10:00'))).toBe(0);
  });
});

it.each([
  ['from', new Date(Number.NaN), at('2026-11-23 09:00')],
  ['to', at('2026-11-23 09:00'), new Date(Number.NaN)],
])('refuses to measure %s an instant that is no date', (_, from, to) => {
  expect(() => workingTimeBetween(layanan, from, to)).toThrow('but the instant is not a date');
});

describe('the next opening', () => {
  it.each([
    ['2026-11-23 07:59', '2026-11-23 08:00'],
    ['2026-11-23 08:00', '2026-11-23 08:00'],
    ['2026-11-23 09:17', '2026-11-23 09:17'],
    ['2026-11-23 12:00', '2026-11-23 13:00'],
    ['2026-11-23 15:45', '2026-11-24 08:00'],
    ['2026-11-20 11:00', '2026-11-23 08:00'],
    ['2026-12-23 16:00', '2026-12-28 08:00'],
    ['2026-03-17 15:45', '2026-03-25 08:00'],
  ])('after %s is %s', (from, opening) => {
    expect(shown(nextOpening(layanan, at(from)))).toBe(opening);
  });

  it('refuses a calendar that is closed for good', () => {
    const never = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    const past = {
      name: 'Pameran',
      from: '2025-06-02',
      to: '2025-06-02',
      hours: { monday: ['08:00-12:00'] },
    };
    const calendar = calendarWith({ weeklyHours: never, overrides: [past] });
    expect(() => nextOpening(calendar, at('2026-11-23 09:00'))).toThrow(
      'Expected to find service hours after',
    );
    expect(() => addWorkingTime(calendar, at('2026-11-23 09:00'), 0)).toThrow(
      'Expected to find service hours after',
    );
  });
});

import { workingDaysAndTimeBetween } from '../../src/calendar/counting/working-days-and-time-between.ts';
import { at, calendarWith, hours, layanan, minutes, seedJson } from './layanan.ts';

describe('working days and time that remain', () => {
  it.each([
    ['the rest of this day', '2026-11-23 12:45', '2026-11-23 15:45', 0, minutes(165)],
    ['two whole days and three hours', '2026-11-23 11:15', '2026-11-25 15:45', 2, minutes(210)],
    ['a short Friday is a whole day', '2026-11-19 15:45', '2026-11-20 11:00', 1, 0],
    ['five working days, counted at receipt', '2026-11-23 09:00', '2026-11-30 15:45', 5, minutes(345)],
    ['before opening, today is ahead as a whole', '2026-11-23 07:00', '2026-11-23 15:45', 1, 0],
    ['at exactly opening, too', '2026-11-23 08:00', '2026-11-23 15:45', 1, 0],
    ['a minute later, no longer', '2026-11-23 08:01', '2026-11-23 15:45', 0, minutes(404)],
    ['from closing to the middle of the next day', '2026-11-23 15:45', '2026-11-24 11:00', 0, hours(3)],
    [
      'two cut days stay time, also when they hold a day',
      '2026-11-23 09:00',
      '2026-11-24 14:00',
      0,
      minutes(645),
    ],
    ['over a weekend there is nothing', '2026-11-20 11:00', '2026-11-23 08:00', 0, 0],
    ['holidays are no days', '2026-12-23 15:00', '2026-12-28 15:45', 1, minutes(45)],
    ['nothing between an instant and itself', '2026-11-23 10:00', '2026-11-23 10:00', 0, 0],
    ['nothing backwards', '2026-11-24 10:00', '2026-11-23 10:00', 0, 0],
  ])('%s (%s to %s)', (_, from, to, days, ms) => {
    expect(workingDaysAndTimeBetween(layanan, at(from), at(to))).toEqual({ days, ms });
  });

  it('tells lateness from the due instant on: three working hours late', () => {
    const late = workingDaysAndTimeBetween(layanan, at('2026-11-30 15:45'), at('2026-12-01 11:00'));
    expect(late).toEqual({ days: 0, ms: hours(3) });
  });

  it('takes a day of other hours as whole when all of its hours are ahead', () => {
    const ramadan = {
      name: 'Ramadan',
      from: '2027-02-08',
      to: '2027-03-09',
      hours: { tuesday: ['08:00-12:00'] },
    };
    const calendar = calendarWith({ ...seedJson, overrides: [ramadan] });
    const left = workingDaysAndTimeBetween(calendar, at('2027-02-08 15:00'), at('2027-02-09 12:00'));
    expect(left).toEqual({ days: 1, ms: minutes(45) });
  });
});

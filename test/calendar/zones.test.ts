import { addWorkingDays } from '../../src/calendar/counting/add-working-days.ts';
import { addWorkingTime } from '../../src/calendar/counting/add-working-time.ts';
import { effectiveReceipt } from '../../src/calendar/counting/effective-receipt.ts';
import { workingTimeBetween } from '../../src/calendar/counting/working-time-between.ts';
import { isWorkingDay, localDateOf } from '../../src/calendar/counting/working-days.ts';
import { at, calendarWith, everyDay, hours, minutes, shown } from './layanan.ts';

// Hours are on a wall clock, time is not: where clocks change, both must stay right. Berlin sets its clock
// from 02:00 to 03:00 on 2026-03-29 and from 03:00 back to 02:00 on 2026-10-25.

const berlin = (...openings: string[]) =>
  calendarWith({ zone: 'Europe/Berlin', weeklyHours: everyDay(...openings), closedDays: [] });
const inBerlin = (text: string) => at(text, 'Europe/Berlin');
const shownInBerlin = (instant: Date) => shown(instant, 'Europe/Berlin');

describe('office hours in a zone with summer time', () => {
  const office = berlin('08:00-12:00', '13:00-16:00');

  it.each([
    ['to summer time', '2026-03-28 15:00', '2026-03-29 09:00', '2026-03-29T07:00:00.000Z'],
    ['to winter time', '2026-10-24 15:00', '2026-10-25 09:00', '2026-10-25T08:00:00.000Z'],
  ])('opens by the wall clock over the change %s', (_, from, due, instant) => {
    const { at: dueAt } = addWorkingTime(office, inBerlin(from), hours(2));
    expect(shownInBerlin(dueAt)).toBe(due);
    expect(dueAt.toISOString()).toBe(instant);
  });

  it.each(['2026-03-27 09:00', '2026-10-23 09:00'])('closes by the wall clock five days after %s', (from) => {
    expect(shownInBerlin(addWorkingDays(office, inBerlin(from), 5).at)).toMatch(/ 16:00$/);
  });

  it('finds the date of an instant late in the evening, in summer and in winter', () => {
    expect(localDateOf(office, new Date('2026-07-01T21:59:59.999Z'))).toBe('2026-07-01');
    expect(localDateOf(office, new Date('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02');
    expect(localDateOf(office, new Date('2026-12-01T22:59:59.999Z'))).toBe('2026-12-01');
    expect(localDateOf(office, new Date('2026-12-01T23:00:00.000Z'))).toBe('2026-12-02');
  });
});

describe('hours on which the clock itself changes', () => {
  const dayOf = (date: string, ...openings: string[]) => {
    const calendar = berlin(...openings);
    return workingTimeBetween(
      calendar,
      inBerlin(`${date} 00:00`),
      new Date(inBerlin(`${date} 23:59`).getTime() + 60_000),
    );
  };

  it.each([
    ['round the clock', '2026-03-29', ['00:00-24:00'], hours(23)],
    ['round the clock', '2026-10-25', ['00:00-24:00'], hours(25)],
    ['over the hour that is left out', '2026-03-29', ['01:00-04:00'], hours(2)],
    ['within the hour that is left out', '2026-03-29', ['02:10-02:50'], 0],
    ['ending within it', '2026-03-29', ['01:00-02:30'], hours(1)],
    ['starting within it', '2026-03-29', ['02:30-04:00'], hours(1)],
    [
      'two that would overlap if it were skipped over',
      '2026-03-29',
      ['01:00-02:30', '02:40-03:10'],
      minutes(70),
    ],
    ['over the hour that comes twice', '2026-10-25', ['01:00-04:00'], hours(4)],
    ['within it, the first time', '2026-10-25', ['02:10-02:50'], minutes(40)],
  ])('%s on %s (%j)', (_, date, openings, ms) => {
    expect(dayOf(date, ...openings)).toBe(ms);
  });

  it('opens at the first of two equal times', () => {
    const due = addWorkingTime(berlin('02:30-05:00'), inBerlin('2026-10-24 23:00'), 0).at;
    expect(due.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('zones that are far away or strange', () => {
  const openAlways = (zone: string) =>
    calendarWith({ zone, weeklyHours: everyDay('00:00-24:00'), closedDays: [] });

  it.each([
    ['Pacific/Kiritimati', '2026-11-23T09:59:00Z', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00Z', '2026-11-24'],
    ['Pacific/Pago_Pago', '2026-11-23T10:59:00Z', '2026-11-22'],
    ['Pacific/Pago_Pago', '2026-11-23T11:00:00Z', '2026-11-23'],
    ['Asia/Kathmandu', '2026-11-23T18:14:00Z', '2026-11-23'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24'],
    ['UTC', '2026-11-23T23:59:00Z', '2026-11-23'],
  ])('in %s %s is on %s', (zone, instant, date) => {
    expect(localDateOf(openAlways(zone), new Date(instant))).toBe(date);
  });

  it('has days without a midnight: São Paulo started summer time at 00:00', () => {
    const saoPaulo = openAlways('America/Sao_Paulo');
    expect(localDateOf(saoPaulo, new Date('2018-11-04T02:59:59Z'))).toBe('2018-11-03');
    expect(localDateOf(saoPaulo, new Date('2018-11-04T03:00:00Z'))).toBe('2018-11-04');
    expect(
      workingTimeBetween(saoPaulo, new Date('2018-11-04T03:00:00Z'), new Date('2018-11-05T02:00:00Z')),
    ).toBe(hours(23));
  });

  it('has dates that never were: Samoa left out 2011-12-30', () => {
    const samoa = openAlways('Pacific/Apia');
    expect(isWorkingDay(samoa, '2011-12-30')).toBe(false);
    expect(effectiveReceipt(samoa, new Date('2011-12-30T09:59:59Z'))).toBe('2011-12-29');
    expect(effectiveReceipt(samoa, new Date('2011-12-30T10:00:00Z'))).toBe('2011-12-31');
    const due = addWorkingDays(samoa, new Date('2011-12-30T09:00:00Z'), 1).at;
    expect(due.toISOString()).toBe('2011-12-31T10:00:00.000Z');
  });
});

import { addWorkingDays } from '../../src/calendar/counting/add-working-days.ts';
import { effectiveReceipt } from '../../src/calendar/counting/effective-receipt.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { at, calendarWith, layanan, shown } from './layanan.ts';

// The counting rules and test vectors of the domain reference, section 4.4.

describe('the working days of the office', () => {
  it.each([
    ['2026-11-23 09:00', '2026-11-23', 5, '2026-11-30 15:45'],
    ['2026-11-20 10:59', '2026-11-20', 5, '2026-11-27 11:00'],
    ['2026-11-20 11:00', '2026-11-23', 5, '2026-11-30 15:45'],
    ['2026-11-27 16:00', '2026-11-30', 5, '2026-12-07 15:45'],
    ['2026-12-18 09:00', '2026-12-18', 5, '2026-12-29 15:45'],
    ['2026-12-23 15:45', '2026-12-28', 5, '2027-01-06 15:45'],
    ['2026-12-24 09:00', '2026-12-28', 5, '2027-01-06 15:45'],
    ['2026-03-13 10:00', '2026-03-13', 5, '2026-03-27 11:00'],
    ['2026-03-17 14:00', '2026-03-17', 5, '2026-03-31 15:45'],
    ['2027-03-05 09:00', '2027-03-05', 5, '2027-03-22 15:45'],
    ['2027-05-14 09:00', '2027-05-14', 3, '2027-05-25 15:45'],
    ['2027-05-14 09:00', '2027-05-14', 5, '2027-05-27 15:45'],
    ['2026-12-31 15:00', '2026-12-31', 1, '2027-01-04 15:45'],
    ['2025-08-14 09:00', '2025-08-14', 5, '2025-08-22 11:00'],
    ['2026-02-13 10:30', '2026-02-13', 1, '2026-02-18 15:45'],
  ])('%s counts as received on %s, and H+%i is %s', (received, effective, days, due) => {
    const deadline = addWorkingDays(layanan, at(received), days);
    expect(effectiveReceipt(layanan, at(received))).toBe(effective);
    expect(shown(deadline.at)).toBe(due);
    expect(deadline.provisional).toBe(false);
  });
});

describe('the edges of a day', () => {
  it.each([
    ['a minute before closing', '2026-11-23 15:44', '2026-11-23'],
    ['at exactly closing time', '2026-11-23 15:45', '2026-11-24'],
    ['before opening', '2026-11-23 05:00', '2026-11-23'],
    ['during the break', '2026-11-23 12:30', '2026-11-23'],
    ['on a Saturday', '2026-11-21 09:00', '2026-11-23'],
    ['at midnight after the last day of the week', '2026-11-21 00:00', '2026-11-23'],
  ])('%s', (_, received, effective) => {
    expect(effectiveReceipt(layanan, at(received))).toBe(effective);
  });

  it('takes no days as the end of service hours of the day of receipt', () => {
    expect(shown(addWorkingDays(layanan, at('2026-11-20 08:00'), 0).at)).toBe('2026-11-20 11:00');
    expect(shown(addWorkingDays(layanan, at('2026-11-20 12:00'), 0).at)).toBe('2026-11-23 15:45');
  });
});

describe('what cannot be counted', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (days) => {
    expect(() => addWorkingDays(layanan, at('2026-11-23 09:00'), days)).toThrow(
      `Expected to add ${days} working days, but only whole days, 0 or more, can be added`,
    );
  });

  it('refuses an instant that is no date', () => {
    expect(() => addWorkingDays(layanan, new Date(Number.NaN), 1)).toThrow('but the instant is not a date');
  });

  it('refuses to count beyond the year 2100 instead of counting for ever', () => {
    expect(() => addWorkingDays(layanan, at('2026-11-23 09:00'), 1_000_000)).toThrow(
      'but only the years 1970 to 2100 can be counted',
    );
  });

  it('refuses a calendar whose last open hours are over, instead of looking for ever', () => {
    // given
    const exam = { name: 'Ujian', from: '2026-11-23', to: '2026-11-24', hours: { monday: ['08:00-09:00'] } };
    const never = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    const calendar = calendarWith({ name: 'Ruang ujian', weeklyHours: never, overrides: [exam] });
    // then
    expect(shown(addWorkingDays(calendar, at('2026-11-01 09:00'), 0).at)).toBe('2026-11-23 09:00');
    const beyond = () => addWorkingDays(calendar, at('2026-11-01 09:00'), 1);
    expect(beyond).toThrow(Rejection);
    expect(beyond).toThrow(
      'service hours after 2026-11-23, but calendar "Ruang ujian" has none in the 1098 days',
    );
  });
});

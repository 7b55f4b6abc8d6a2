import { addDuration } from '../../src/calendar/counting/add-duration.ts';
import { addWorkingDays } from '../../src/calendar/counting/add-working-days.ts';
import { addWorkingTime } from '../../src/calendar/counting/add-working-time.ts';
import { isProvisional } from '../../src/calendar/counting/deadline.ts';
import { nextInCycle } from '../../src/calendar/counting/next-in-cycle.ts';
import { at, calendarWith, everyDay, hours, layanan, shown } from './layanan.ts';

// The decree for 2028 is expected about September 2027; until then every count that reaches into it is a guess.

describe('a deadline beyond the years that have been decreed', () => {
  it.each([
    ['the last working day that is covered', '2027-12-30 09:00', 1, false],
    ['one day further', '2027-12-30 09:00', 2, true],
    ['received in a year that is not covered', '2028-01-03 09:00', 0, true],
    ['received before the first year that is covered', '2024-12-30 09:00', 5, true],
  ])('%s', (_, received, days, provisional) => {
    expect(addWorkingDays(layanan, at(received), days).provisional).toBe(provisional);
  });

  it('changes year on the clock of the office, not in UTC', () => {
    expect(isProvisional(layanan, at('2027-12-31 23:59'), at('2027-12-31 23:59'))).toBe(false);
    expect(isProvisional(layanan, at('2028-01-01 00:00'), at('2028-01-01 00:00'))).toBe(true);
  });

  it('is not provisional when the last year that is covered ends with it', () => {
    const roundTheClock = calendarWith({ weeklyHours: everyDay('00:00-24:00') });
    const due = addWorkingDays(roundTheClock, at('2027-12-30 09:00'), 1);
    expect(shown(due.at)).toBe('2028-01-01 00:00');
    expect(due.provisional).toBe(false);
  });

  it('is provisional when a year in between is not covered', () => {
    const calendar = calendarWith({ coveredYears: [2027, 2025] });
    expect(isProvisional(calendar, at('2025-12-01 09:00'), at('2027-01-04 09:00'))).toBe(true);
    expect(isProvisional(calendar, at('2025-12-01 09:00'), at('2025-12-30 09:00'))).toBe(false);
  });

  it('is said by every way of counting', () => {
    const from = at('2027-12-31 10:00');
    expect(addWorkingTime(layanan, from, hours(1)).provisional).toBe(false);
    expect(addWorkingTime(layanan, from, hours(2)).provisional).toBe(true);
    expect(addDuration(layanan, from, 'P0D').provisional).toBe(false);
    expect(addDuration(layanan, from, 'P1D').provisional).toBe(true);
    expect(nextInCycle(layanan, from, 'P1D').provisional).toBe(true);
  });
});

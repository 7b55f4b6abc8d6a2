import { addWorkingDays } from '../../src/calendar/counting/add-working-days.ts';
import { addWorkingTime } from '../../src/calendar/counting/add-working-time.ts';
import { isWorkingDay } from '../../src/calendar/counting/working-days.ts';
import { at, calendarWith, hours, layanan, seedJson, shown } from './layanan.ts';

// Ramadan 1448 falls in February and March 2027; the hours here are an example, the office decides them.

const ramadan = {
  name: 'Jam layanan Ramadan 1448',
  from: '2027-02-08',
  to: '2027-03-09',
  hours: {
    monday: ['08:00-12:00', '12:30-14:30'],
    tuesday: ['08:00-12:00', '12:30-14:30'],
    wednesday: ['08:00-12:00', '12:30-14:30'],
    thursday: ['08:00-12:00', '12:30-14:30'],
  },
};

describe('other hours between two dates', () => {
  const calendar = calendarWith({ overrides: [ramadan] });

  it.each([
    ['the last day before', '2027-02-04 15:00', '2027-02-04 15:45'],
    ['the first day', '2027-02-08 09:00', '2027-02-08 14:30'],
    ['a weekday it does not name', '2027-02-12 09:00', '2027-02-12 11:00'],
    ['after the earlier closing', '2027-02-08 14:30', '2027-02-09 14:30'],
  ])('%s: what arrives on %s is due today by %s', (_, received, due) => {
    expect(shown(addWorkingDays(calendar, at(received), 0).at)).toBe(due);
  });

  it('counts working time over the shorter break', () => {
    expect(shown(addWorkingTime(calendar, at('2027-02-08 11:00'), hours(2)).at)).toBe('2027-02-08 13:30');
    expect(shown(addWorkingTime(layanan, at('2027-02-08 11:00'), hours(2)).at)).toBe('2027-02-08 14:00');
  });

  it('stays closed on a holiday within', () => {
    expect(isWorkingDay(calendar, '2027-03-08')).toBe(false);
  });

  it('goes back to the weekly hours on the day after', () => {
    const afterwards = calendarWith({ overrides: [ramadan], closedDays: [] });
    expect(shown(addWorkingDays(afterwards, at('2027-03-09 08:00'), 0).at)).toBe('2027-03-09 14:30');
    expect(shown(addWorkingDays(afterwards, at('2027-03-10 08:00'), 0).at)).toBe('2027-03-10 15:45');
  });

  it('opens a Saturday, and then that is a working day', () => {
    const saturday = {
      name: 'Layanan Sabtu',
      from: '2026-11-28',
      to: '2026-11-28',
      hours: { saturday: ['08:00-12:00'] },
    };
    const open = calendarWith({ overrides: [saturday] });
    expect(shown(addWorkingDays(open, at('2026-11-27 09:00'), 1).at)).toBe('2026-11-28 12:00');
    expect(shown(addWorkingDays(layanan, at('2026-11-27 09:00'), 1).at)).toBe('2026-11-30 15:45');
  });

  it('closes a weekday whose hours are empty', () => {
    const shut = {
      name: 'Pindah gedung',
      from: '2026-11-24',
      to: '2026-11-25',
      hours: { tuesday: [], wednesday: [] },
    };
    const due = addWorkingDays(calendarWith({ overrides: [shut] }), at('2026-11-23 09:00'), 1);
    expect(shown(due.at)).toBe('2026-11-26 15:45');
  });
});

describe('an extra closed day', () => {
  it('moves the deadline, in this calendar only', () => {
    // given
    const election = {
      on: '2026-11-25',
      kind: 'closure',
      name: 'Pemilihan kepala daerah',
      decree: 'Keppres',
    };
    const closedDays = [...(seedJson.closedDays as object[]), election];
    // when
    const due = addWorkingDays(calendarWith({ closedDays }), at('2026-11-23 09:00'), 5);
    // then
    expect(shown(due.at)).toBe('2026-12-01 15:45');
    expect(shown(addWorkingDays(layanan, at('2026-11-23 09:00'), 5).at)).toBe('2026-11-30 15:45');
  });
});

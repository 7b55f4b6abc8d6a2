import { parseCalendar } from '../../src/calendar/reading/parse-calendar.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { calendarWith, layanan, seedJson, weekOf } from './layanan.ts';

const closedDay = (on: string, name = 'Libur') => ({ on, kind: 'public-holiday', name });
const override = (from: string, to: string, name = 'Ramadan') => ({ name, from, to, hours: {} });

function problemsOf(changes: Record<string, unknown>): [string, string][] {
  try {
    calendarWith(changes);
  } catch (error) {
    if (error instanceof Rejection) return error.problems.map(({ field, message }) => [field, message]);
    throw error;
  }
  return [];
}

describe('a calendar read from JSON', () => {
  it('keeps zone, weekly hours, closed days and years', () => {
    expect(layanan.zone).toBe('Asia/Jakarta');
    expect(layanan.weeklyHours.friday).toEqual([{ fromMinute: 480, toMinute: 660 }]);
    expect(layanan.weeklyHours.monday).toEqual([
      { fromMinute: 480, toMinute: 720 },
      { fromMinute: 780, toMinute: 945 },
    ]);
    expect(layanan.closedDays[0]).toEqual({
      on: '2025-01-01',
      kind: 'public-holiday',
      name: 'Tahun Baru 2025 Masehi',
      decree: 'SKB 1017/2024, 2/2024, 2/2024',
    });
  });

  it('is frozen to the bottom, because what is derived from it is remembered', () => {
    expect(() => Object.assign(layanan, { zone: 'UTC' })).toThrow(TypeError);
    expect(() => Object.assign(layanan.weeklyHours.monday, { 1: undefined })).toThrow(TypeError);
    expect(Object.isFrozen(layanan.closedDays[0])).toBe(true);
  });

  it('sorts the years and drops repetitions', () => {
    expect(calendarWith({ coveredYears: [2027, 2025, 2027] }).coveredYears).toEqual([2025, 2027]);
  });

  it('does without overrides and closed days', () => {
    const { name, zone, weeklyHours, coveredYears } = seedJson;
    expect(parseCalendar({ name, zone, weeklyHours, coveredYears })).toMatchObject({
      overrides: [],
      closedDays: [],
    });
  });
});

describe('a calendar that is refused', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'an unknown zone',
      { zone: 'Asia/Pekalongan' },
      'zone',
      'is not an IANA time zone, such as Asia/Jakarta',
    ],
    ['no name', { name: ' ' }, 'name', 'must not be empty'],
    [
      'hours that end before they start',
      { weeklyHours: weekOf({ monday: ['15:45-08:00'] }) },
      'weeklyHours.monday.0',
      '"15:45-08:00" is not a time span of one day, such as "08:00-12:00"',
    ],
    [
      'hours nobody can read',
      { weeklyHours: weekOf({ monday: ['8 to 12'] }) },
      'weeklyHours.monday.0',
      '"8 to 12" is not a time span of one day, such as "08:00-12:00"',
    ],
    [
      'hours past midnight',
      { weeklyHours: weekOf({ monday: ['08:00-24:01'] }) },
      'weeklyHours.monday.0',
      '"08:00-24:01" is not a time span of one day, such as "08:00-12:00"',
    ],
    [
      'openings that overlap',
      { weeklyHours: weekOf({ monday: ['08:00-12:00', '11:00-15:00'] }) },
      'weeklyHours.monday.1',
      'starts before the opening in front of it has ended',
    ],
    ['no open hours at all', { weeklyHours: weekOf({}) }, 'weeklyHours', 'has no open hours on any day'],
    [
      'a date that does not exist',
      { closedDays: [closedDay('2026-02-30')] },
      'closedDays.0.on',
      'is not a date of the form 2026-11-23',
    ],
    [
      'a date nobody can count to',
      { closedDays: [closedDay('2199-01-01')] },
      'closedDays.0.on',
      'is outside the years 1970 to 2100',
    ],
    [
      'the same closed day twice',
      { closedDays: [closedDay('2026-01-01'), closedDay('2026-01-02'), closedDay('2026-01-01')] },
      'closedDays.2',
      'names 2026-01-01 Libur a second time',
    ],
    [
      'an override back in time',
      { overrides: [override('2026-03-02', '2026-03-01')] },
      'overrides.0.to',
      'is before the first date',
    ],
    [
      'overrides that overlap',
      { overrides: [override('2026-03-01', '2026-03-09'), override('2026-03-09', '2026-03-12', 'Lebaran')] },
      'overrides.1.from',
      'overlaps with "Ramadan"',
    ],
  ])('%s', (_, changes, field, message) => {
    expect(problemsOf(changes)).toEqual([[field, message]]);
  });

  it('a misspelt key, which would make every holiday a working day', () => {
    const { closedDays, ...rest } = seedJson;
    expect(() => parseCalendar({ ...rest, closeddays: closedDays })).toThrow(
      'Unrecognized key: "closeddays"',
    );
  });

  it.each([
    [
      'two holidays of different names on one date',
      { closedDays: [closedDay('2026-05-01'), closedDay('2026-05-01', 'Kenaikan')] },
    ],
    [
      'openings without a break between them',
      { weeklyHours: weekOf({ monday: ['08:00-12:00', '12:00-24:00'] }) },
    ],
    [
      'overrides one after the other',
      { overrides: [override('2026-03-01', '2026-03-09'), override('2026-03-10', '2026-03-12')] },
    ],
    [
      'only overrides with hours',
      {
        weeklyHours: weekOf({}),
        overrides: [{ ...override('2026-03-02', '2026-03-02'), hours: { monday: ['08:00-09:00'] } }],
      },
    ],
  ])('but not %s', (_, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });

  it('says everything that is wrong at once, and where', () => {
    const read = () => calendarWith({ zone: 'Mars', coveredYears: [1800] });
    expect(read).toThrow(
      /^Expected to read a working calendar, but zone: is not an IANA time zone.*; coveredYears\.0: /,
    );
  });

  it.each([null, 'calendar', [], 7])('is no calendar at all: %j', (json) => {
    expect(() => parseCalendar(json)).toThrow('Expected to read a working calendar, but it: ');
  });
});

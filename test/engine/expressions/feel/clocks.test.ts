import { expectEach } from './feel.ts';

// DMN 1.5, 10.3.4.1 for what makes dates, times and durations, 10.3.4.6 and 10.3.4.9 for what asks them.

describe('date()', () => {
  expectEach([
    ['date("2026-11-22")', '2026-11-22'],
    ['date(2026, 11, 22)', '2026-11-22'],
    ['date(-44, 3, 15)', '-0044-03-15'],
    ['date(2026, 2, 29)', null],
    ['date(2024, 2, 29)', '2024-02-29'],
    ['date(2026, 13, 1)', null],
    ['date(year: 2026, month: 11, day: 22)', '2026-11-22'],
    ['date(from: "2026-11-22")', '2026-11-22'],
    ['date(date and time("2026-11-22T23:59:59+07:00"))', '2026-11-22'],
    ['date("2026-11-22T00:00:00")', null],
    ['date("26-11-22")', null],
    ['date("2026-11-31")', null],
    ['date("012026-11-22")', null],
    ['date("12026-11-22")', '12026-11-22'],
    ['date("-2017-02-28")', '-2017-02-28'],
    ['date("-2017-02-29")', null],
    ['date(null)', null],
    ['date()', null],
    ['date(2026, 11)', null],
    ['@"2026-11-22"', '2026-11-22'],
    ['@"bukan"', null],
  ]);
});

describe('time()', () => {
  expectEach([
    ['time("10:30:00")', '10:30:00'],
    ['time("10:30:00Z")', '10:30:00Z'],
    ['time("10:30:00+07:00")', '10:30:00+07:00'],
    ['time("10:30:00@Asia/Jakarta")', '10:30:00@Asia/Jakarta'],
    ['time("10:30:00.5")', '10:30:00.5'],
    ['time("24:00:00")', null],
    ['time("10:60:00")', null],
    ['time("10:30:60")', null],
    ['time("10:30")', null],
    ['time("10:30:00+19:00")', null],
    ['time("10:30:00@Tak/Ada")', null],
    ['time(10, 30, 0)', '10:30:00'],
    ['time(10, 30, 15.5)', '10:30:15.5'],
    ['time(10, 30, 0, duration("PT7H"))', '10:30:00+07:00'],
    ['time(10, 30, 0, duration("-PT3H30M"))', '10:30:00-03:30'],
    ['time(10, 30, 0, duration("PT0H"))', '10:30:00Z'],
    ['time(10, 30, 0, null)', '10:30:00'],
    ['time(25, 0, 0)', null],
    ['time(date and time("2026-11-22T10:30:00Z"))', '10:30:00Z'],
    ['time(date("2026-11-22"))', '00:00:00Z'],
    ['time(hour: 1, minute: 2, second: 3)', '01:02:03'],
    ['@"10:30:00"', '10:30:00'],
  ]);
});

describe('date and time()', () => {
  expectEach([
    ['date and time("2026-11-22T10:30:00")', '2026-11-22T10:30:00'],
    ['date and time("2026-11-22T10:30:00.123Z")', '2026-11-22T10:30:00.123Z'],
    ['date and time("2026-11-22T10:30:00-05:00")', '2026-11-22T10:30:00-05:00'],
    ['date and time("2026-11-22T10:30:00@Asia/Jakarta")', '2026-11-22T10:30:00@Asia/Jakarta'],
    ['date and time("2026-11-22")', '2026-11-22T00:00:00'],
    ['date and time("-2017-05-06T10:00:00")', '-2017-05-06T10:00:00'],
    ['date and time("2026-02-30T10:30:00")', null],
    ['date and time("2026-11-22T25:30:00")', null],
    ['date and time("2026-11-22T10:30")', null],
    ['date and time(date("2026-11-22"), time("10:30:00Z"))', '2026-11-22T10:30:00Z'],
    ['date and time(date and time("2026-11-22T01:00:00"), time("10:30:00"))', '2026-11-22T10:30:00'],
    ['date and time(date: date("2026-11-22"), time: time("10:30:00"))', '2026-11-22T10:30:00'],
    ['date and time(date("2026-11-22"), null)', null],
    ['@"2026-11-22T10:30:00@Asia/Jakarta".time offset', 'PT7H'],
  ]);
});

describe('duration()', () => {
  expectEach([
    ['duration("P1Y2M")', 'P1Y2M'],
    ['duration("P26M")', 'P2Y2M'],
    ['duration("PT26H")', 'P1DT2H'],
    ['duration("-P1DT2H")', '-P1DT2H'],
    ['duration("P1Y2D")', null],
    ['duration("P")', null],
    ['duration("PT")', null],
    ['duration("P1W")', null],
    ['duration("1D")', null],
    ['duration(null)', null],
    ['@"P1D"', 'P1D'],
    ['@"-PT5H"', '-PT5H'],
    ['years and months duration(date("2024-01-15"), date("2026-03-14"))', 'P2Y1M'],
    ['years and months duration(date("2026-03-14"), date("2024-01-15"))', '-P2Y1M'],
    ['years and months duration(date("2026-03-14"), date("2026-03-20"))', 'P0M'],
    ['years and months duration(date and time("2024-01-15T00:00:00"), date("2025-01-15"))', 'P1Y'],
    ['years and months duration(null, date("2025-01-15"))', null],
  ]);
});

describe('what days are asked', () => {
  expectEach([
    ['day of year(date("2026-02-01"))', 32],
    ['day of week(date("2026-11-22"))', 'Sunday'],
    ['month of year(date and time("2026-11-22T00:00:00"))', 'November'],
    ['week of year(date("2026-01-01"))', 1],
    ['week of year(date("2027-01-01"))', 53],
    ['day of week("2026-11-22")', null],
    ['day of week(null)', null],
    ['is(date("2026-11-22"), date("2026-11-22"))', true],
    ['is(date("2026-11-22"), time("10:00:00"))', false],
    ['is(time("10:00:00Z"), time("10:00:00+00:00"))', true],
    ['is(time("10:00:00Z"), time("17:00:00+07:00"))', false],
    ['is(time("10:00:00Z"), time("10:00:00@Etc/UTC"))', false],
    ['is(null, null)', true],
    ['is(1, null)', false],
    ['is(1)', null],
  ]);
});

import fc from '../support/properties.ts';
import { addDuration } from '../../src/calendar/counting/add-duration.ts';
import { addWorkingDays } from '../../src/calendar/counting/add-working-days.ts';
import { addWorkingTime } from '../../src/calendar/counting/add-working-time.ts';
import { effectiveReceipt } from '../../src/calendar/counting/effective-receipt.ts';
import { nextOpening } from '../../src/calendar/days/next-opening.ts';
import { serviceDayOf } from '../../src/calendar/days/service-day.ts';
import { workingDaysAndTimeBetween } from '../../src/calendar/counting/working-days-and-time-between.ts';
import { workingTimeBetween } from '../../src/calendar/counting/working-time-between.ts';
import type { WorkingCalendar } from '../../src/calendar/working-calendar.ts';
import { workingDaysIn } from '../../src/calendar/counting/working-days.ts';
import { calendarWith, everyDay, layanan, weekOf } from './layanan.ts';

// What holds for every instant, amount and calendar: the office's own, one with other hours for a while, one
// in a zone with summer time that is open round the clock, and one that opens for minutes a week.

const calendars: Record<string, WorkingCalendar> = {
  'of the office': layanan,
  'with other hours for a while': calendarWith({
    overrides: [
      {
        name: 'Ramadan',
        from: '2026-02-18',
        to: '2026-03-19',
        hours: everyDay('07:00-11:30', '12:15-14:00'),
      },
    ],
  }),
  'round the clock in Berlin': calendarWith({ zone: 'Europe/Berlin', weeklyHours: everyDay('00:00-24:00') }),
  'that is hardly ever open': calendarWith({
    weeklyHours: weekOf({ wednesday: ['09:00-09:10', '23:50-24:00'] }),
  }),
};

const dayMs = 86_400_000;
const firstMs = Date.UTC(2025, 0, 1);
const lastMs = Date.UTC(2028, 0, 1);
/** Any instant, and often one on the minute, where openings begin and end. */
const instant = fc
  .oneof(
    fc.integer({ min: firstMs, max: lastMs }),
    fc.integer({ min: 0, max: 1_576_800 }).map((minute) => firstMs + minute * 60_000),
  )
  .map((ms) => new Date(ms));
const amount = fc.oneof(
  fc.integer({ min: 0, max: 3 * dayMs }),
  fc.integer({ min: 0, max: 600 }).map((minute) => minute * 60_000),
);
const days = fc.integer({ min: 0, max: 30 });

const isOpenOrClosing = (calendar: WorkingCalendar, at: Date): boolean =>
  serviceDayOf(calendar, at.getTime() - 1).openings.some(
    ({ from, to }) => from < at.getTime() && at.getTime() <= to,
  ) || nextOpening(calendar, at).getTime() === at.getTime();

describe.each(Object.entries(calendars))('a calendar %s', (_, calendar) => {
  const after = (from: Date, ms: number): Date => addWorkingTime(calendar, from, ms).at;
  const always = <T extends [unknown, ...unknown[]]>(
    arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
    law: (...values: T) => void,
  ) => fc.assert(fc.property(...arbitraries, law), { numRuns: 300 });

  it('gives back what was added', () => {
    always<[Date, number]>([instant, amount], (from, ms) => {
      expect(workingTimeBetween(calendar, from, after(from, ms))).toBe(ms);
    });
  });

  it('adds the same in two steps as in one', () => {
    always<[Date, number, number]>([instant, amount, amount], (from, first, second) => {
      expect(after(after(from, first), second)).toEqual(after(from, first + second));
    });
  });

  it('is never due earlier for starting later or adding more', () => {
    always<[Date, number, Date, number]>([instant, amount, instant, amount], (one, ms, other, more) => {
      const [from, later] = one <= other ? [one, other] : [other, one];
      expect(after(from, ms).getTime()).toBeLessThanOrEqual(after(later, ms).getTime());
      expect(after(from, ms).getTime()).toBeLessThanOrEqual(after(from, ms + more).getTime());
    });
  });

  it('counts working days that are never earlier for starting later or adding more', () => {
    const due = (from: Date, count: number) => addWorkingDays(calendar, from, count).at.getTime();
    always<[Date, Date, number]>([instant, instant, days], (one, other, count) => {
      const [from, later] = one <= other ? [one, other] : [other, one];
      expect(due(from, count)).toBeLessThanOrEqual(due(later, count));
      expect(due(from, count)).toBeLessThan(due(from, count + 1));
      expect(due(from, count)).toBeGreaterThan(from.getTime());
    });
  });

  it('is due in service hours, or as they end', () => {
    always<[Date, number, number]>([instant, amount, days], (from, ms, count) => {
      expect(isOpenOrClosing(calendar, after(from, ms))).toBe(true);
      const { at } = addWorkingDays(calendar, from, count);
      expect(isOpenOrClosing(calendar, new Date(at.getTime() - 1))).toBe(true);
      expect(nextOpening(calendar, at).getTime()).toBeGreaterThanOrEqual(at.getTime());
    });
  });

  it('is not changed by a pause of no length', () => {
    const durations = fc.constantFrom('P5D', 'P3D', 'PT4H', 'P1DT2H');
    always<[Date, string, number]>([instant, durations, fc.nat(1000)], (from, duration, part) => {
      const due = addDuration(calendar, from, duration).at;
      const pausedAt = new Date(
        from.getTime() + Math.floor(((due.getTime() - from.getTime()) * part) / 1000),
      );
      const left = workingTimeBetween(calendar, pausedAt, due);
      expect(after(pausedAt, left)).toEqual(due);
    });
  });

  it('measures a span as the sum of its parts', () => {
    always<[Date, Date, Date]>([instant, instant, instant], (...three) => {
      const [first, second, third] = three.sort((a, b) => a.getTime() - b.getTime()) as [Date, Date, Date];
      const whole = workingTimeBetween(calendar, first, third);
      expect(whole).toBe(
        workingTimeBetween(calendar, first, second) + workingTimeBetween(calendar, second, third),
      );
    });
  });

  it('splits working time into days and a rest without losing any', () => {
    const worked = [2025, 2026, 2027, 2028].flatMap((year) => workingDaysIn(calendar, year));
    always<[Date, number]>([instant, fc.nat(60 * dayMs)], (from, ms) => {
      const to = new Date(from.getTime() + ms);
      const split = workingDaysAndTimeBetween(calendar, from, to);
      const isWhole = (date: string) => {
        const { openings } = serviceDayOf(calendar, Date.parse(`${date}T12:00:00Z`));
        return openings.every((opening) => from.getTime() <= opening.from && opening.to <= to.getTime());
      };
      const whole = worked.filter(isWhole);
      const wholeMs = whole.reduce(
        (sum, date) => sum + serviceDayOf(calendar, Date.parse(`${date}T12:00:00Z`)).workingMs,
        0,
      );
      expect(split.days).toBe(whole.length);
      expect(split.ms + wholeMs).toBe(workingTimeBetween(calendar, from, to));
    });
  });

  it('receives on a date with hours that are not over', () => {
    always<[Date]>([instant], (at) => {
      const date = effectiveReceipt(calendar, at);
      expect(localDateNotBefore(calendar, at, date)).toBe(true);
      expect(addWorkingDays(calendar, at, 0).at.getTime()).toBeGreaterThan(at.getTime());
    });
  });
});

const localDateNotBefore = (calendar: WorkingCalendar, at: Date, date: string): boolean =>
  serviceDayOf(calendar, at.getTime()).date <= date;

describe('dates in any zone', () => {
  // Half hours, both ends of the date line, summer time on either half of the globe, changes at midnight.
  const zones = [
    'Asia/Jakarta',
    'Asia/Kathmandu',
    'Asia/Beirut',
    'Asia/Gaza',
    'Africa/Casablanca',
    'America/Havana',
    'America/Santiago',
    'America/St_Johns',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
    'Europe/Dublin',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ].map((zone) => ({
    calendar: calendarWith({ zone }),
    platform: new Intl.DateTimeFormat('en-CA', { timeZone: zone }),
  }));

  it('follow each other without gap or overlap, and agree with the platform', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, ({ calendar, platform }, at) => {
        const day = serviceDayOf(calendar, at.getTime());
        expect(day.date).toBe(platform.format(at));
        expect(serviceDayOf(calendar, day.endsAt).startsAt).toBe(day.endsAt);
        expect(serviceDayOf(calendar, day.startsAt - 1).endsAt).toBe(day.startsAt);
      }),
      { numRuns: 500 },
    );
  });
});

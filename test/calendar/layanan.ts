import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { parseCalendar } from '../../src/calendar/reading/parse-calendar.ts';
import type { WorkingCalendar } from '../../src/calendar/working-calendar.ts';

// The office's own calendar as it is shipped, variations of it, and instants as they read on its clock.

export const seedJson: Record<string, unknown> = JSON.parse(
  readFileSync('data/seeds/calendar-layanan.json', 'utf8'),
);

export const layanan: WorkingCalendar = parseCalendar(seedJson);

export const calendarWith = (changes: Record<string, unknown>): WorkingCalendar =>
  parseCalendar({ ...seedJson, ...changes });

const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
export const weekOf = (hours: Record<string, string[]>): Record<string, string[]> => ({
  ...closed,
  ...hours,
});
export const everyDay = (...hours: string[]): Record<string, string[]> =>
  Object.fromEntries(Object.keys(closed).map((weekday) => [weekday, hours]));

const format = 'yyyy-MM-dd HH:mm';

/** An instant, from what the clock shows in a zone: `2026-11-23 09:00`. */
export const at = (text: string, zone = 'Asia/Jakarta'): Date =>
  DateTime.fromFormat(text, format, { zone }).toJSDate();

/** What the clock of the zone shows at an instant. */
export const shown = (instant: Date, zone = 'Asia/Jakarta'): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat(format);

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(60 * count);

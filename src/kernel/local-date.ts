import { DateTime } from 'luxon';
import { officeZone } from './office-zone.ts';

// Dates without a time, as text YYYY-MM-DD: that form compares and sorts as text, and belongs to no zone.

export const isRealDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** Whole years from one date to a later one; negative when the second is earlier. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** The date in Pekalongan at that instant. */
export const localDateOf = (at: Date): string =>
  DateTime.fromJSDate(at, { zone: officeZone }).toFormat('yyyy-MM-dd');

export const localYearOf = (at: Date): number => DateTime.fromJSDate(at, { zone: officeZone }).year;

import { duration, type FeelDuration } from 'feelin';

// Durations from numbers; null where the number is too large for one.

const LARGEST_SECONDS = 8.64e12;
const LARGEST_MONTHS = 3_000_000;

/** Whole milliseconds count, what is smaller is left out. */
export function ofSeconds(seconds: number): FeelDuration | null {
  if (!(Math.abs(seconds) <= LARGEST_SECONDS)) return null;
  return duration(Math.round(seconds * 1000));
}

export function ofMonths(months: number): FeelDuration | null {
  if (!(Math.abs(months) <= LARGEST_MONTHS)) return null;
  return duration(`${months < 0 ? '-' : ''}P${Math.trunc(Math.abs(months))}M`);
}

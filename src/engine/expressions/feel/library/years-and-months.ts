import type { FeelDate, FeelDateTime, FeelDuration } from 'feelin';
import { ofMonths } from '../values/durations.ts';

/** Whole years and months between two days; the days that remain are left out. */
export function yearsAndMonths(
  from: FeelDate | FeelDateTime,
  to: FeelDate | FeelDateTime,
): FeelDuration | null {
  const [one, other] = [from.unwrap(), to.unwrap()];
  const months = (other.year - one.year) * 12 + (other.month - one.month);
  const over = Math.sign(months) * (other.day - one.day) < 0 ? Math.sign(months) : 0;
  return ofMonths(months - over);
}

import { duration, FeelDate, FeelDateTime, FeelFunction } from 'feelin';

// Whole years and months between two days (DMN 1.5, 10.3.4.2): feelin leaves the days in.

function yearsAndMonths(from: unknown, to: unknown): unknown {
  const [one, other] = [dayOf(from), dayOf(to)];
  if (!one || !other) return null;
  const months = (other.year - one.year) * 12 + (other.month - one.month);
  const over = Math.sign(months) * (other.day - one.day) < 0 ? Math.sign(months) : 0;
  const whole = Math.abs(months - over);
  return duration(`${months < 0 && whole > 0 ? '-' : ''}P${Math.floor(whole / 12)}Y${whole % 12}M`);
}

const dayOf = (value: unknown): { year: number; month: number; day: number } | undefined =>
  value instanceof FeelDate || value instanceof FeelDateTime ? value : undefined;

export const dateFunctions: Readonly<Record<string, FeelFunction>> = {
  'years and months duration': new FeelFunction(yearsAndMonths, ['from', 'to']),
};

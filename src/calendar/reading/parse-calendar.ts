import { Rejection } from '../../kernel/rejection.ts';
import { calendarSchema } from './calendar-schema.ts';
import type { WorkingCalendar } from '../working-calendar.ts';

// JSON in, a frozen WorkingCalendar out, or one refusal that lists every problem with its place.

/** @throws Rejection 'invalid'; the `field` of a problem is a path such as `closedDays.3.on`. */
export function parseCalendar(json: unknown): WorkingCalendar {
  const parsed = calendarSchema.safeParse(json);
  if (parsed.success) return deepFreeze(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const sentences = problems.map(({ field, message }) => `${field || 'it'}: ${message}`);
  throw new Rejection('invalid', 'read a working calendar', sentences.join('; '), problems);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

import { z } from 'zod';
import { isRealDate } from '../../kernel/local-date.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { capacities } from './standing.ts';

// What an appointment takes, checked once. Problems carry a key of the catalogue; the page says it in words.

const longestDays = 366;
const dayMs = 86_400_000;

const date = z.string().refine(isRealDate, 'date');

const shape = z
  .object({
    officialId: z.string().min(1, 'needed'),
    deputyId: z.string().min(1, 'needed'),
    capacity: z.enum(capacities, 'needed'),
    fromOn: date,
    untilOn: date,
    reason: z.string().trim().min(1, 'needed').max(500, 'tooLong'),
  })
  .refine(({ officialId, deputyId }) => officialId !== deputyId, { path: ['deputyId'], message: 'same' })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], message: 'order' })
  .refine(({ fromOn, untilOn }) => (Date.parse(untilOn) - Date.parse(fromOn)) / dayMs < longestDays, {
    path: ['untilOn'],
    message: 'tooLong',
  });

export type Appointment = z.output<typeof shape>;

/** Throws invalid, with a problem for each field that is wrong. */
export function checkedAppointment(typed: unknown): Appointment {
  const parsed = shape.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw refused(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
}

export function refused(problems: readonly Problem[]): Rejection {
  const which = problems.map(({ field, message }) => `${field}: ${message}`).join(', ');
  return new Rejection('invalid', 'appoint a deputy', which, problems);
}

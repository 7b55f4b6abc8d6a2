import { z } from 'zod';
import type { Hours, Opening } from '../working-calendar.ts';

// Open hours as people write them, "08:00-12:00", to minutes of the day. A shift over midnight is
// written as two openings, one on each date, so that a day's hours never leave its date.

const pattern = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const openingSchema = z.string().transform((text, context): Opening => {
  const [, from, to] = pattern.exec(text) ?? [];
  if (from !== undefined && to !== undefined && from < to)
    return { fromMinute: minuteOf(from), toMinute: minuteOf(to) };
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not a time span of one day, such as "08:00-12:00"`,
  });
  return z.NEVER;
});

/** The hours of one day, in order and apart from each other; an empty list is a closed day. */
export const hoursSchema = z.array(openingSchema).superRefine((hours: Hours, context) => {
  hours.forEach((opening, index) => {
    const before = hours[index - 1];
    if (before === undefined || before.toMinute <= opening.fromMinute) return;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: 'starts before the opening in front of it has ended',
    });
  });
});

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

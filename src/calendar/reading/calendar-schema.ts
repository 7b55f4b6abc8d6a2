import { IANAZone } from 'luxon';
import { z } from 'zod';
import { hoursSchema } from './parse-opening.ts';
import type { HoursOverride } from '../working-calendar.ts';
import { closedDayKinds, weekdays } from '../working-calendar.ts';
import { firstYear, lastYear } from '../days/year-range.ts';

// What a calendar looks like as JSON. Unknown keys are refused: a misspelt "closedDays" would
// silently turn every holiday into a working day.

const name = z.string().trim().min(1, 'must not be empty');
const decree = name.optional();
const year = z.int().min(firstYear).max(lastYear);
const localDate = z.iso
  .date('is not a date of the form 2026-11-23')
  .refine(
    (date) => year.safeParse(Number(date.slice(0, 4))).success,
    `is outside the years ${firstYear} to ${lastYear}`,
  );

const weeklyHours = z.strictObject({
  monday: hoursSchema,
  tuesday: hoursSchema,
  wednesday: hoursSchema,
  thursday: hoursSchema,
  friday: hoursSchema,
  saturday: hoursSchema,
  sunday: hoursSchema,
});

const override = z
  .strictObject({ name, decree, from: localDate, to: localDate, hours: weeklyHours.partial() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'is before the first date' });

const closedDay = z.strictObject({ on: localDate, kind: z.enum(closedDayKinds), name, decree });

export const calendarSchema = z
  .strictObject({
    name,
    zone: z
      .string()
      .refine((zone) => IANAZone.isValidZone(zone), 'is not an IANA time zone, such as Asia/Jakarta'),
    weeklyHours,
    overrides: z.array(override).superRefine(refuseOverlaps).default([]),
    closedDays: z.array(closedDay).superRefine(refuseRepetitions).default([]),
    coveredYears: z.array(year).transform((years) => [...new Set(years)].sort((a, b) => a - b)),
  })
  .refine(hasOpenHours, { path: ['weeklyHours'], message: 'has no open hours on any day' });

type Issues = z.core.$RefinementCtx;

/** Two sets of hours for one date would make the order of the list a rule nobody sees. */
function refuseOverlaps(overrides: HoursOverride[], context: Issues): void {
  overrides.forEach((later, index) => {
    const earlier = overrides.slice(0, index).find(({ from, to }) => from <= later.to && later.from <= to);
    if (!earlier) return;
    context.addIssue({ code: 'custom', path: [index, 'from'], message: `overlaps with "${earlier.name}"` });
  });
}

function refuseRepetitions(closedDays: z.infer<typeof closedDay>[], context: Issues): void {
  const seen = new Set<string>();
  closedDays.forEach(({ on, name: closedDayName }, index) => {
    const key = `${on} ${closedDayName}`;
    if (seen.has(key))
      context.addIssue({ code: 'custom', path: [index], message: `names ${key} a second time` });
    seen.add(key);
  });
}

function hasOpenHours(calendar: {
  weeklyHours: z.infer<typeof weeklyHours>;
  overrides: HoursOverride[];
}): boolean {
  const every = [calendar.weeklyHours, ...calendar.overrides.map(({ hours }) => hours)];
  return every.some((hours) => weekdays.some((weekday) => (hours[weekday]?.length ?? 0) > 0));
}

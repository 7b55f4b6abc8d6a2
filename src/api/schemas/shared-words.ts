import { z } from 'zod';
import type { Json, Variables } from '../../engine/variables.ts';

// Words that the schemas of several rows share.

export const instant = z.iso.datetime().meta({ description: 'An instant in UTC (ISO 8601).' });

// Wider or deeper than a process needs is refused before anyone goes through it.
const mostVariables = 500;
const mostLevels = 100;

const isShallow = (value: unknown, levels = mostLevels): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1)));

const json: z.ZodType<Json> = z
  .unknown()
  .refine((value) => isShallow(value), `nested at most ${mostLevels} levels deep`)
  .pipe(z.json());

export const variables = z
  .record(z.string().min(1).max(200), json)
  .refine((value) => Object.keys(value).length <= mostVariables, `at most ${mostVariables} variables`)
  .transform((value): Variables => value)
  .meta({
    type: 'object',
    additionalProperties: true,
    description: 'Process variables by name, as plain JSON.',
  });

/** In answers, where nothing is to be checked. */
export const shownVariables = z
  .custom<Variables>()
  .meta({ type: 'object', additionalProperties: true, description: 'Variables by name, as plain JSON.' });

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .meta({ description: 'How many at most.' });

export const after = z
  .string()
  .max(2_000)
  .regex(/^[\w-]+$/, 'it is the `next` of the page before')
  .optional()
  .meta({ description: 'The `next` of the page before; the first page when left out.' });

export const next = z
  .string()
  .nullable()
  .meta({ description: 'The cursor of the following page; null on the last.' });

export const id = z.string().min(1).max(100);
export const processId = z.string().min(1).max(200);
export const businessKey = z.string().trim().min(1).max(200);

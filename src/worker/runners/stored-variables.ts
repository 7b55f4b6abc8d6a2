import { z } from 'zod';
import type { Variables } from '../../engine/variables.ts';

/** Process variables in the payload of a job, as instances/ writes them. */
export const storedVariables = z.record(z.string(), z.json()).transform((value): Variables => value);

import { z } from 'zod';
import { recalculateBatch } from '../../instances/calendar-change/recalculate-batch.ts';
import type { Runner } from '../context.ts';

const shape = z.object({ changeId: z.string(), after: z.string(), round: z.number() });

export const runCalendarChange: Runner = (context, job) =>
  recalculateBatch(context, shape.parse(job.payload));

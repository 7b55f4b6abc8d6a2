import { z } from 'zod';
import { fireTimer } from '../../instances/work/fire-timer.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';

const shape = z.object({ timerKey: z.string() });

export const runTimer: Runner = (context, job) => (tx) =>
  fireTimer(context, tx, { instanceId: instanceOf(job), timerKey: shape.parse(job.payload).timerKey });

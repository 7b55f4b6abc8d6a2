import { z } from 'zod';
import { remindOfRenewal } from '../../service/renewals/remind-of-renewal.ts';
import type { Runner } from '../context.ts';

const shape = z.object({ applicationId: z.string(), days: z.number() });

export const runRenewalReminder: Runner =
  ({ service }, job) =>
  (tx) =>
    remindOfRenewal(service, tx, shape.parse(job.payload));

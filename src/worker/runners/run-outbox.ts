import { z } from 'zod';
import { deliverOutbox } from '../../service/outbox/deliver-outbox.ts';
import type { Runner } from '../context.ts';

const shape = z.object({ outboxId: z.string() });

export const runOutbox: Runner = ({ service }, job) =>
  deliverOutbox(service, shape.parse(job.payload).outboxId);

import { z } from 'zod';
import type { Variables } from '../engine/variables.ts';
import { broadcastSignal, deliverSignal } from '../instances/broadcast-signal.ts';
import type { Runner } from './context.ts';
import { instanceOf } from './instance-of.ts';

// A signal on its way: once to find who hears it, then once for each of them.

const variables = z.record(z.string(), z.json()).transform((value): Variables => value);
const thrown = z.object({ name: z.string(), thrownBy: z.string(), thrownAt: z.iso.datetime(), variables });
const delivery = z.object({ name: z.string(), variables });

export const runSignal: Runner = (context, job) => (tx) => {
  const { thrownAt, ...signal } = thrown.parse(job.payload);
  return broadcastSignal(context, tx, { ...signal, thrownAt: new Date(thrownAt) });
};

export const runSignalDelivery: Runner = (context, job) => (tx) =>
  deliverSignal(context, tx, { instanceId: instanceOf(job), ...delivery.parse(job.payload) });

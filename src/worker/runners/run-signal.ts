import { z } from 'zod';
import { broadcastSignal, deliverSignal } from '../../instances/messages/broadcast-signal.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { storedVariables } from './stored-variables.ts';

// A signal on its way: once to find who hears it, then once for each of them.

const thrown = z.object({
  name: z.string(),
  thrownBy: z.string(),
  thrownAt: z.iso.datetime(),
  variables: storedVariables,
});
const delivery = z.object({ name: z.string(), variables: storedVariables });

export const runSignal: Runner = (context, job) => (tx) => {
  const { thrownAt, ...signal } = thrown.parse(job.payload);
  return broadcastSignal(context, tx, { ...signal, thrownAt: new Date(thrownAt) });
};

export const runSignalDelivery: Runner = (context, job) => (tx) =>
  deliverSignal(context, tx, { instanceId: instanceOf(job), ...delivery.parse(job.payload) });

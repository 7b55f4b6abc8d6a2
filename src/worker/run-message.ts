import { z } from 'zod';
import type { Variables } from '../engine/variables.ts';
import { deliverIfAwaited } from '../instances/correlate-message.ts';
import { startByMessage } from '../instances/start-by-message.ts';
import type { Runner } from './context.ts';

const shape = z.object({
  name: z.string(),
  businessKey: z.string().nullable(),
  variables: z.record(z.string(), z.json()).transform((value): Variables => value),
});

/**
 * A message that an instance threw: delivered to the instance of the same business key that waits for it, or
 * begins the process that starts by it. When there is neither, BPMN lets it go by.
 */
export const runMessage: Runner = (context, job) => async (tx) => {
  const { name, businessKey, variables } = shape.parse(job.payload);
  const isAwaited =
    businessKey !== null && (await deliverIfAwaited(context, tx, { name, to: { businessKey }, variables }));
  if (!isAwaited) await startByMessage(context, tx, { name, variables, businessKey });
};

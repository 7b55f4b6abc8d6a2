import { z } from 'zod';
import { deliverBuffered } from '../instances/messages/deliver-buffered.ts';
import { deliverThrown } from '../instances/messages/deliver-thrown.ts';
import type { Runner } from './context.ts';
import { instanceOf } from './instance-of.ts';
import { storedVariables } from './stored-variables.ts';

const thrown = z.object({
  name: z.string(),
  businessKey: z.string().nullable(),
  conversationId: z.string().optional(),
  sentBy: z.string().optional(),
  to: z.object({ processId: z.string(), elementId: z.string().optional() }).optional(),
  variables: storedVariables,
});

/** A message that an instance threw, on its way to another. */
export const runMessage: Runner = (context, job) => (tx) =>
  deliverThrown(context, tx, thrown.parse(job.payload));

const opened = z.object({ subscriptionKey: z.string() });

/** A subscription has opened for which a message was waiting. */
export const runBufferedMessage: Runner = (context, job) => (tx) =>
  deliverBuffered(context, tx, { instanceId: instanceOf(job), ...opened.parse(job.payload) });

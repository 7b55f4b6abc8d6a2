import { z } from 'zod';
import { instant, shownVariables } from './shared-words.ts';

export const workerId = z.string().min(1).max(100).meta({
  description:
    'How the program names the one of its workers that does it. Locks belong to it and its account.',
});

export const lockMs = z
  .int()
  .min(1_000)
  .max(3_600_000)
  .meta({ description: 'For so many milliseconds nobody else gets it.' });

export const jobSchema = z
  .object({
    id: z.string(),
    topic: z.string(),
    instanceId: z.string(),
    businessKey: z.string().nullable(),
    processId: z.string(),
    definitionId: z.string(),
    elementId: z.string(),
    variables: shownVariables,
    settings: z.record(z.string(), z.string()).meta({ description: 'camunda:properties of the element.' }),
    priority: z.int(),
    attempts: z.int().meta({ description: 'How often it was fetched.' }),
    retries: z.int().meta({ description: 'How many failures are left before it stands as an incident.' }),
    idempotencyKey: z.string().meta({ description: 'The same at each attempt, and of no other work.' }),
    createdAt: instant,
    lockedUntil: instant.nullable(),
  })
  .meta({ id: 'Job' });

export type JobReply = z.output<typeof jobSchema>;

import { z } from 'zod';
import type { Variables } from '../engine/variables.ts';

// The payload of service, send and script task jobs, as instances/ writes it.

const variables = z.record(z.string(), z.json()).transform((value): Variables => value);

export const workPayload = z.object({
  jobKey: z.string(),
  elementId: z.string(),
  topic: z.string().nullable(),
  script: z.object({ source: z.string(), resultVariable: z.string().nullable() }).nullable(),
  variables,
  settings: z.record(z.string(), z.string()),
});

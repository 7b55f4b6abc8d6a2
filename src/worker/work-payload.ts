import { z } from 'zod';
import type { Variables } from '../engine/variables.ts';

// The payload of service, send and script task jobs, as instances/ writes it.

const variables = z.record(z.string(), z.json()).transform((value): Variables => value);

const decision = z.object({
  ref: z.string(),
  binding: z.enum(['latest', 'deployment', 'version', 'versionTag']),
  bound: z.string().nullable(),
  mapping: z.enum(['singleEntry', 'singleResult', 'collectEntries', 'resultList']),
  resultVariable: z.string(),
});

export const workPayload = z.object({
  jobKey: z.string(),
  elementId: z.string(),
  topic: z.string().nullable(),
  script: z.object({ source: z.string(), resultVariable: z.string().nullable() }).nullable(),
  /** Jobs from before decisions were made here have none. */
  decision: decision.nullable().default(null),
  variables,
  settings: z.record(z.string(), z.string()),
});

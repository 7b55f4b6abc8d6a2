import { z } from 'zod';
import { bindingKinds } from '../../engine/model/nodes/binding.ts';
import { storedVariables } from './stored-variables.ts';

// The payload of every job that an element waits for (tasks without a person, continuations), as
// instances/sync-jobs.ts writes it.

const decision = z.object({
  ref: z.string(),
  binding: z.enum(bindingKinds),
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
  variables: storedVariables,
  settings: z.record(z.string(), z.string()),
});

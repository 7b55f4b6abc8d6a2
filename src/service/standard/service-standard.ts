import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { TextKind } from '../texts/text-kind.ts';

// The office's service standard as it is published: fourteen components (PermenPANRB 15/2014), typing errors
// included. The text is the office's; where it cannot be relied on, a note of the office stands beside it.

const standard = z.object({
  service: z.string(),
  components: z
    .array(
      z.object({
        number: z.number().int(),
        name: z.string(),
        lines: z.array(z.string()).optional(),
        items: z.array(z.string()).optional(),
        groups: z.array(z.object({ name: z.string(), items: z.array(z.string()) })).optional(),
        note: z.object({ id: z.string(), en: z.string() }).optional(),
        /** Of the diagram: ids of elements, or `step:3` for all that carry that alur:step. */
        elements: z.array(z.string()).optional(),
      }),
    )
    .length(14),
});

export type ServiceStandard = z.output<typeof standard>;

let shipped: ServiceStandard | undefined;

function program(): ServiceStandard {
  shipped ??= standard.parse(JSON.parse(readFileSync(resolve('data/seeds/service-standard.json'), 'utf8')));
  return shipped;
}

export const serviceStandard: TextKind<ServiceStandard> = {
  name: 'service-standard',
  schema: standard,
  program,
};

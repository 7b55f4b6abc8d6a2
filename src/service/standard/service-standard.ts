import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { TextKind } from '../texts/text-kind.ts';

// The office's service standard as it is published: fourteen components (PermenPANRB 15/2014), typing errors
// included. The text is the office's; where it cannot be relied on, a note of the office stands beside it.

const component = z.object({
  number: z.number().int(),
  name: z.string(),
  lines: z.array(z.string()).optional(),
  items: z.array(z.string()).optional(),
  groups: z.array(z.object({ name: z.string(), items: z.array(z.string()) })).optional(),
  note: z.object({ id: z.string(), en: z.string() }).optional(),
  /** What realises it on the diagrams: see standard-links.ts. */
  elements: z.array(z.string()).optional(),
});
const standard = z.object({ service: z.string(), components: z.array(component).length(14) });

export type StandardComponent = z.output<typeof component>;
export type ServiceStandard = z.output<typeof standard>;

/** The process that links mean when they name none. */
export const issuanceProcess = 'penerbitan-se-individu';

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

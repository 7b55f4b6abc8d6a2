import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { seedsFolder } from '../folders.ts';

// The office's service standard as it is published: fourteen components, typing errors included. The
// text is the office's; this program repeats it and corrects nothing.

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
      }),
    )
    .length(14),
});

export type ServiceStandard = z.infer<typeof standard>;

let published: ServiceStandard | undefined;

export function serviceStandard(): ServiceStandard {
  published ??= standard.parse(JSON.parse(readFileSync(join(seedsFolder, 'service-standard.json'), 'utf8')));
  return published;
}

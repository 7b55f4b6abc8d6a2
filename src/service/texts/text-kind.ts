import type { z } from 'zod';

/** A text that the office publishes in versions: its name, its shape, and what the program begins with. */
export interface TextKind<Content> {
  readonly name: string;
  readonly schema: z.ZodType<Content>;
  program(): Content;
}

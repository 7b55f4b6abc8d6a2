import type { Problem } from '../../../kernel/rejection.ts';
import type { Source } from '../source/source.ts';

/** Looks at a whole process and says what is wrong; it never throws and never stops at the first. */
export type Rule = (source: Source) => Problem[];

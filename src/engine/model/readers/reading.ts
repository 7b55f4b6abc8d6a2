import type { Problem } from '../../../kernel/rejection.ts';
import type { Source } from '../source/source.ts';

/** What a reader has at hand: the whole process, and where to say that an element cannot be read. */
export interface Reading {
  readonly source: Source;
  readonly report: (problem: Problem) => void;
}

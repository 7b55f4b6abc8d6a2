import type { Words } from './words/say.ts';

/** What a step or an expectation wanted, and what was found instead. */
export interface Break {
  /** The element it is about. */
  readonly elementId?: string;
  readonly expected: Words;
  readonly got: Words;
}

/** Thrown inside a run only: it comes out as the Break of that run. */
export class Broken extends Error {
  constructor(readonly at: Break) {
    super(`Expected that ${at.expected.en}, but ${at.got.en}`);
  }
}

export function broken(expected: Words, got: Words, elementId?: string): Broken {
  return new Broken({ expected, got, ...(elementId === undefined ? {} : { elementId }) });
}

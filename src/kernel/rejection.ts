// A refusal in one grammar: "Expected to claim task 7, but Siti has it". The kind is for the
// caller to act on; HTTP statuses are chosen at the edge, nowhere else.

export type RejectionKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid';

/** One problem with one input: `field` is the key of the form field or the id of the element. */
export interface Problem {
  field: string;
  message: string;
  /** The rule of a process model that is broken. */
  rule?: string;
}

export class Rejection extends Error {
  constructor(
    readonly kind: RejectionKind,
    readonly attempt: string,
    readonly obstacle: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(`Expected to ${attempt}, but ${obstacle}`);
    this.name = 'Rejection';
  }
}

import type { Expression } from './expression.ts';

/**
 * The variables an element has of its own while a token is there: what goes in when the token comes, and what
 * comes out when the work is done (camunda:inputOutput, properties, and BPMN's data associations).
 */
export interface Mapping {
  /** Names that hold nothing at first and hide variables of the same name outside. */
  readonly own: readonly string[];
  /** Evaluated outside, set inside. */
  readonly inputs: readonly Assignment[];
  /** Evaluated inside, set outside. */
  readonly outputs: readonly Assignment[];
}

export interface Assignment {
  readonly name: string;
  readonly value: Expression;
  /** A plain copy, which copies nothing where its source holds nothing. */
  readonly copies?: true;
}

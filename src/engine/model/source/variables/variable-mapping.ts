import type { Expression } from '../../nodes/expression.ts';

/** camunda:in and camunda:out: what passes to another instance, or back from it. */
export type VariableMapping = MappedVariable | AllVariables;

interface MappedVariable {
  readonly target: string;
  /** Evaluated with the variables of the side that gives. */
  readonly value: Expression;
  /** Given: only what the element holds itself is seen, such as the item of this round. Taken back: it stays there. */
  readonly local: boolean;
}

interface AllVariables {
  readonly target?: undefined;
  readonly local: boolean;
}

import type { Json, Variables } from '../../variables.ts';

/** A compiled expression. `evaluate` throws an ExpressionError whose message says what is wrong. */
export interface Expression {
  readonly source: string;
  evaluate(variables: Variables): Json;
}

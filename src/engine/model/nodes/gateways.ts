import type { Expression } from './expression.ts';
import type { Node } from './node.ts';

// Where the flow parts and meets.

/**
 * Joins once `activationCondition` holds, and takes what comes late in without a second activation. Undefined where
 * it has nothing to wait for: every token passes by itself.
 */
export interface ComplexGateway extends Node {
  readonly type: 'complex-gateway';
  readonly activationCondition?: Expression;
  readonly defaultFlow?: string;
}

export interface ExclusiveGateway extends Node {
  readonly type: 'exclusive-gateway';
  readonly defaultFlow?: string;
}

export interface EventBasedGateway extends Node {
  readonly type: 'event-based-gateway';
  /** Begins the process with the first of its events, and then waits for all the others. */
  readonly parallel?: true;
}

export interface InclusiveGateway extends Node {
  readonly type: 'inclusive-gateway';
  readonly defaultFlow?: string;
}

export interface ParallelGateway extends Node {
  readonly type: 'parallel-gateway';
}

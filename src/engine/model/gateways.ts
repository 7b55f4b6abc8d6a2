import type { Node } from './node.ts';

// Where the flow parts and meets.

export interface ExclusiveGateway extends Node {
  readonly type: 'exclusive-gateway';
  readonly defaultFlow?: string;
}

export interface EventBasedGateway extends Node {
  readonly type: 'event-based-gateway';
}

export interface InclusiveGateway extends Node {
  readonly type: 'inclusive-gateway';
  readonly defaultFlow?: string;
}

export interface ParallelGateway extends Node {
  readonly type: 'parallel-gateway';
}

import { elementOf, textOf } from '../xml/moddle-element.ts';
import type {
  ComplexGateway,
  EventBasedGateway,
  ExclusiveGateway,
  InclusiveGateway,
  ParallelGateway,
} from '../model.ts';
import type { SourceNode } from '../source/source.ts';
import { optional } from './optional.ts';
import { readBase, readDefaultFlow } from './read-base.ts';
import { readCondition } from './read-expression.ts';
import type { Reading } from './reading.ts';

export const readComplexGateway = (reading: Reading, node: SourceNode): ComplexGateway => ({
  type: 'complex-gateway',
  ...readBase(reading, node),
  ...readDefaultFlow(reading, node),
  ...optional({
    activationCondition: readCondition(reading, node, elementOf(node.element, 'activationCondition')),
  }),
});

export const readExclusiveGateway = (reading: Reading, node: SourceNode): ExclusiveGateway => ({
  type: 'exclusive-gateway',
  ...readBase(reading, node),
  ...readDefaultFlow(reading, node),
});

export const readInclusiveGateway = (reading: Reading, node: SourceNode): InclusiveGateway => ({
  type: 'inclusive-gateway',
  ...readBase(reading, node),
  ...readDefaultFlow(reading, node),
});

export const readEventBasedGateway = (reading: Reading, node: SourceNode): EventBasedGateway => ({
  type: 'event-based-gateway',
  ...readBase(reading, node),
  ...(textOf(node.element, 'eventGatewayType') === 'Parallel' && { parallel: true }),
});

export const readParallelGateway = (reading: Reading, node: SourceNode): ParallelGateway => ({
  type: 'parallel-gateway',
  ...readBase(reading, node),
});

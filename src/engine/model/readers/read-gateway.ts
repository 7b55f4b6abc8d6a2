import type { EventBasedGateway, ExclusiveGateway, InclusiveGateway, ParallelGateway } from '../model.ts';
import type { SourceNode } from '../source.ts';
import { readBase, readDefaultFlow } from './read-base.ts';
import type { Reading } from './reading.ts';

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
});

export const readParallelGateway = (reading: Reading, node: SourceNode): ParallelGateway => ({
  type: 'parallel-gateway',
  ...readBase(reading, node),
});

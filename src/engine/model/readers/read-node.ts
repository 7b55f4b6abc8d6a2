import type { FlowNode } from '../model.ts';
import type { SourceNode } from '../source/source.ts';
import { readAdHocSubProcess } from './read-ad-hoc-sub-process.ts';
import { readCallActivity } from './read-call-activity.ts';
import {
  readBoundaryEvent,
  readCatchEvent,
  readEndEvent,
  readStartEvent,
  readThrowEvent,
} from './read-event.ts';
import {
  readComplexGateway,
  readEventBasedGateway,
  readExclusiveGateway,
  readInclusiveGateway,
  readParallelGateway,
} from './read-gateway.ts';
import { readBusinessRuleTask } from './read-business-rule-task.ts';
import { readSendTask } from './read-send-task.ts';
import { readServiceTask } from './read-service-task.ts';
import { readPlainTask, readReceiveTask, readScriptTask, readSubProcess } from './read-task.ts';
import { readUserTask } from './read-user-task.ts';
import type { Reading } from './reading.ts';

type Reader = (reading: Reading, node: SourceNode) => FlowNode | undefined;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['task', readPlainTask],
  ['manualTask', readPlainTask],
  ['userTask', readUserTask],
  ['serviceTask', readServiceTask],
  ['sendTask', readSendTask],
  ['businessRuleTask', readBusinessRuleTask],
  ['receiveTask', readReceiveTask],
  ['scriptTask', readScriptTask],
  ['subProcess', readSubProcess],
  ['transaction', readSubProcess],
  ['adHocSubProcess', readAdHocSubProcess],
  ['callActivity', readCallActivity],
  ['exclusiveGateway', readExclusiveGateway],
  ['inclusiveGateway', readInclusiveGateway],
  ['complexGateway', readComplexGateway],
  ['eventBasedGateway', readEventBasedGateway],
  ['parallelGateway', readParallelGateway],
  ['startEvent', readStartEvent],
  ['intermediateCatchEvent', readCatchEvent],
  ['intermediateThrowEvent', readThrowEvent],
  ['boundaryEvent', readBoundaryEvent],
  ['endEvent', readEndEvent],
]);

/** Undefined for what a rule has refused. */
export const readNode: Reader = (reading, node) => readers.get(node.kind)?.(reading, node);

import type { FlowNode } from '../model.ts';
import type { SourceNode } from '../source/source.ts';
import { readAdHocSubProcess } from './activities/read-ad-hoc-sub-process.ts';
import { readCallActivity } from './activities/read-call-activity.ts';
import {
  readBoundaryEvent,
  readCatchEvent,
  readEndEvent,
  readStartEvent,
  readThrowEvent,
} from './events/read-event.ts';
import {
  readComplexGateway,
  readEventBasedGateway,
  readExclusiveGateway,
  readInclusiveGateway,
  readParallelGateway,
} from './read-gateway.ts';
import { readBusinessRuleTask } from './activities/read-business-rule-task.ts';
import { readSendTask } from './activities/read-send-task.ts';
import { readServiceTask } from './activities/read-service-task.ts';
import { readPlainTask, readReceiveTask, readScriptTask, readSubProcess } from './activities/read-task.ts';
import { readUserTask } from './activities/read-user-task.ts';
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

import type { FlowNode } from '../model/model.ts';
import { adHocSubProcess } from './ad-hoc-sub-process.ts';
import type { Behaviour } from './behaviour.ts';
import { boundaryEvent } from './boundary-event.ts';
import { callActivity } from './call-activity.ts';
import { complexGateway } from './complex-gateway.ts';
import { decisionTask } from './decision-task.ts';
import { endEvent } from './end-event.ts';
import { eventBasedGateway } from './event-based-gateway.ts';
import { eventSubProcess } from './event-sub-process.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { intermediateCatchEvent } from './intermediate-catch-event.ts';
import { intermediateThrowEvent } from './intermediate-throw-event.ts';
import { manualTask } from './manual-task.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { receiveTask } from './receive-task.ts';
import { scriptTask } from './script-task.ts';
import { sendTask } from './send-task.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';
import { subProcess } from './sub-process.ts';
import { task } from './task.ts';
import { userTask } from './user-task.ts';

// What each type of element does. A type without a row does not compile.

type Behaviours = { readonly [Type in FlowNode['type']]: Behaviour<FlowNode & { type: Type }> };

const behaviours: Behaviours = {
  'ad-hoc-sub-process': adHocSubProcess,
  'boundary-event': boundaryEvent,
  'business-rule-task': serviceTask,
  'call-activity': callActivity,
  'complex-gateway': complexGateway,
  'decision-task': decisionTask,
  'end-event': endEvent,
  'event-based-gateway': eventBasedGateway,
  'event-sub-process': eventSubProcess,
  'exclusive-gateway': exclusiveGateway,
  'inclusive-gateway': inclusiveGateway,
  'intermediate-catch-event': intermediateCatchEvent,
  'intermediate-throw-event': intermediateThrowEvent,
  'manual-task': manualTask,
  'parallel-gateway': parallelGateway,
  'receive-task': receiveTask,
  'script-task': scriptTask,
  'send-task': sendTask,
  'service-task': serviceTask,
  'start-event': startEvent,
  'sub-process': subProcess,
  task,
  'user-task': userTask,
};

export const behaviourOf = (node: FlowNode): Behaviour => behaviours[node.type];

import type { FlowNode } from '../model/model.ts';
import { adHocSubProcess } from './sub-processes/ad-hoc-sub-process.ts';
import type { Behaviour } from './behaviour.ts';
import { boundaryEvent } from './events/boundary-event.ts';
import { callActivity } from './sub-processes/call-activity.ts';
import { complexGateway } from './gateways/complex-gateway.ts';
import { decisionTask } from './tasks/decision-task.ts';
import { endEvent } from './events/end-event.ts';
import { eventBasedGateway } from './gateways/event-based-gateway.ts';
import { eventSubProcess } from './sub-processes/event-sub-process.ts';
import { exclusiveGateway } from './gateways/exclusive-gateway.ts';
import { inclusiveGateway } from './gateways/inclusive-gateway.ts';
import { intermediateCatchEvent } from './events/intermediate-catch-event.ts';
import { intermediateThrowEvent } from './events/intermediate-throw-event.ts';
import { manualTask } from './tasks/manual-task.ts';
import { parallelGateway } from './gateways/parallel-gateway.ts';
import { receiveTask } from './tasks/receive-task.ts';
import { scriptTask } from './tasks/script-task.ts';
import { sendTask } from './tasks/send-task.ts';
import { serviceTask } from './tasks/service-task.ts';
import { startEvent } from './events/start-event.ts';
import { subProcess } from './sub-processes/sub-process.ts';
import { task } from './tasks/task.ts';
import { userTask } from './tasks/user-task.ts';

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

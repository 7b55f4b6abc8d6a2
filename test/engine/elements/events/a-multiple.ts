import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import type { Model } from '../../../../src/engine/model/model.ts';
import { aProcess } from '../../model/a-process.ts';
import { EngineCase } from '../../engine-case.ts';
import { path, row } from '../sub-processes/a-compensation.ts';

// Events with several definitions, for tests: of the messages "M" and "N", the signal "S" and whatever else.

export const M = '<bpmn:messageEventDefinition messageRef="m"/>';
export const N = '<bpmn:messageEventDefinition messageRef="n"/>';
export const S = '<bpmn:signalEventDefinition signalRef="s"/>';
export const error = '<bpmn:errorEventDefinition errorRef="e"/>';
export const escalation = '<bpmn:escalationEventDefinition escalationRef="esc"/>';
export const cancel = '<bpmn:cancelEventDefinition/>';
export const compensate = '<bpmn:compensateEventDefinition/>';
export const terminate = '<bpmn:terminateEventDefinition/>';
export const condition = (text: string): string =>
  `<bpmn:conditionalEventDefinition><bpmn:condition>${text}</bpmn:condition></bpmn:conditionalEventDefinition>`;
export const timer = (duration: string, attributes = ''): string =>
  `<bpmn:timerEventDefinition ${attributes}><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
export const cycle = (repetition: string): string =>
  `<bpmn:timerEventDefinition><bpmn:timeCycle>${repetition}</bpmn:timeCycle></bpmn:timerEventDefinition>`;

export const parallel = 'parallelMultiple="true"';

export const beside =
  '<bpmn:message id="m" name="M"/><bpmn:message id="n" name="N"/><bpmn:signal id="s" name="S"/>' +
  '<bpmn:error id="e" errorCode="E"/><bpmn:escalation id="esc" escalationCode="X"/>';

export const event = (kind: string, id: string, definitions: string, attributes = ''): string =>
  `<bpmn:${kind} id="${id}" ${attributes}>${definitions}</bpmn:${kind}>`;

/** A boundary event of `host` that leads to the user task `${id}-task`. */
export const boundary = (host: string, id: string, definitions: string, attributes = ''): string =>
  event('boundaryEvent', id, definitions, `attachedToRef="${host}" ${attributes}`) +
  `<bpmn:userTask id="${id}-task"/>${path(id, `${id}-task`)}`;

/** An event sub-process that begins at `on` and holds the user task `handle`. */
export const eventSubProcess = (definitions: string, attributes = ''): string =>
  `<bpmn:subProcess id="beside" triggeredByEvent="true">${event('startEvent', 'on', definitions, attributes)}
   <bpmn:userTask id="handle"/>${path('on', 'handle')}</bpmn:subProcess>`;

/** start → ids → end */
export const aFileOf = (content: string, ...ids: string[]): string => aProcess(row(content, ...ids), beside);

export const modelOf = (content: string, ...ids: string[]): Promise<Model> =>
  compileModel(aFileOf(content, ...ids));

export const begun = async (content: string, ...ids: string[]): Promise<EngineCase> =>
  new EngineCase(await modelOf(content, ...ids)).start();

/** What is armed: the kind, and the name where it has one. */
export const waitsFor = (process: EngineCase): string[] => [
  ...[...process.timers.values()].map(() => 'timer'),
  ...[...process.subscriptions.values()].map(({ kind, name }) => (kind === 'condition' ? kind : name)),
];

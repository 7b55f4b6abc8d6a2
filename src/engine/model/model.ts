import type {
  AdHocSubProcess,
  UserTask,
  ServiceTask,
  ScriptTask,
  DecisionTask,
  ReceiveTask,
  PlainTask,
  SubProcess,
  EventSubProcess,
} from './nodes/activities.ts';
import type { CallActivity } from './nodes/calls.ts';
import type { Expression } from './nodes/expression.ts';
import type { StartEvent, CatchEvent, ThrowEvent, BoundaryEvent, EndEvent } from './nodes/flow-events.ts';
import type {
  ComplexGateway,
  ExclusiveGateway,
  EventBasedGateway,
  InclusiveGateway,
  ParallelGateway,
} from './nodes/gateways.ts';

export type * from './nodes/activities.ts';
export type { Binding } from './nodes/binding.ts';
export type * from './nodes/calls.ts';
export type * from './nodes/event-definition.ts';
export type * from './nodes/expression.ts';
export type * from './nodes/flow-events.ts';
export type * from './nodes/gateways.ts';
export type * from './nodes/mapping.ts';
export type * from './source/variables/variable-mapping.ts';
export type * from './source/activities/job-settings.ts';
export type { Addressee, Sending } from './nodes/node.ts';

// The executable form of one BPMN process: flat maps, no moddle objects, every expression compiled.
// A model is immutable and holds no state, so one model serves every instance of its version.

export interface Model {
  readonly processId: string;
  readonly name: string;
  readonly versionTag?: string;
  readonly historyTimeToLive?: string;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: ReadonlyMap<string, SequenceFlow>;
}

/** The process itself (id = processId), an embedded or an event sub-process. */
export interface Scope {
  readonly id: string;
  readonly kind: 'process' | 'sub-process' | 'event-sub-process';
  readonly parentId?: string;
  /** Start events directly in this scope. */
  readonly startEvents: readonly string[];
  /** Event sub-processes directly in this scope. */
  readonly eventSubProcesses: readonly string[];
  /**
   * Nodes without incoming flow that are no boundary event or event sub-process: where a scope begins, beside the
   * start event by which it does, if any.
   */
  readonly implicitStarts: readonly string[];
  /** Catch events and receive tasks whose message or signal begins the process. */
  readonly instantiating: readonly string[];
  /** Data objects: variables that every run of a sub-process has of its own. The process itself declares none. */
  readonly declares?: readonly string[];
}

export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly condition?: Expression;
}

export type FlowNode =
  | UserTask
  | ServiceTask
  | ScriptTask
  | DecisionTask
  | ReceiveTask
  | PlainTask
  | SubProcess
  | AdHocSubProcess
  | CallActivity
  | EventSubProcess
  | ComplexGateway
  | ExclusiveGateway
  | EventBasedGateway
  | InclusiveGateway
  | ParallelGateway
  | StartEvent
  | CatchEvent
  | ThrowEvent
  | BoundaryEvent
  | EndEvent;

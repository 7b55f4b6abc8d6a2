import type { WaitingFor } from '../outcome.ts';
import type {
  CancelEvent,
  CompensateEvent,
  ConditionalEvent,
  ErrorEvent,
  EscalationEvent,
  LinkEvent,
  MessageEvent,
  SignalEvent,
  TerminateEvent,
  TimerEvent,
} from './event-definition.ts';
import type { Expression } from './expression.ts';

export type * from './event-definition.ts';
export type * from './expression.ts';

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
   * Nodes without incoming flow that are no boundary event or event sub-process: where a scope without start
   * event begins. Empty in a scope that has one (BPMN 2.0.2, 10.5.2).
   */
  readonly implicitStarts: readonly string[];
  /** Catch events and receive tasks whose message or signal begins the process. */
  readonly instantiating: readonly string[];
}

export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly condition?: Expression;
}

interface Node {
  readonly id: string;
  readonly name?: string;
  readonly scopeId: string;
  readonly lane?: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** alur:step: the SOP step this element belongs to. */
  readonly step?: string;
  readonly waitingFor?: WaitingFor;
  readonly documentation?: string;
}

interface Activity extends Node {
  readonly boundaryEvents: readonly string[];
  readonly defaultFlow?: string;
  readonly repetition?: MultiInstance | StandardLoop;
  /** The activity that undoes this one once it is done: what its compensation boundary event leads to. */
  readonly compensatedBy?: string;
}

/** As many rounds as `cardinality` says or `collection` has items, one after the other or all at once. */
export interface MultiInstance {
  readonly kind: 'multi-instance';
  readonly sequential: boolean;
  readonly cardinality?: Expression;
  readonly collection?: Expression;
  readonly elementVariable?: string;
  /** Looked at after each round; once it holds, the rounds that still run are cancelled. */
  readonly completionCondition?: Expression;
}

/** Goes on while `condition` holds, at most `maximum` times. */
export interface StandardLoop {
  readonly kind: 'loop';
  readonly testBefore: boolean;
  readonly maximum?: number;
  readonly condition?: Expression;
}

export interface UserTask extends Activity {
  readonly type: 'user-task';
  readonly assignee?: Expression;
  readonly candidateUsers: readonly Expression[];
  readonly candidateGroups: readonly Expression[];
  readonly formKey?: string;
  readonly dueDate?: Expression;
  readonly followUpDate?: Expression;
  readonly priority?: Expression;
  readonly separateFrom: readonly string[];
}

export interface ServiceTask extends Activity {
  readonly type: 'service-task' | 'send-task' | 'business-rule-task';
  readonly topic: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly retryCycle?: string;
  readonly priority?: Expression;
}

export interface ScriptTask extends Activity {
  readonly type: 'script-task';
  readonly language: string;
  readonly script: string;
  readonly resultVariable?: string;
}

export interface ReceiveTask extends Activity {
  readonly type: 'receive-task';
  readonly messageName: Expression;
  readonly offer?: MessageOffer;
}

/** The message may also be brought by a person of these groups, who fills in this form (camunda:properties). */
export interface MessageOffer {
  readonly name: string;
  readonly formKey: string;
  readonly candidateGroups: readonly string[];
}

export interface PlainTask extends Activity {
  readonly type: 'manual-task' | 'task';
}

export interface SubProcess extends Activity {
  readonly type: 'sub-process';
  /** A transaction that may be cancelled: the boundary event by which it is then left. */
  readonly cancelledBy?: string;
}

/** Stands beside the flow: started by its one start event, never by a sequence flow. */
export interface EventSubProcess extends Node {
  readonly type: 'event-sub-process';
}

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

export interface StartEvent extends Node {
  readonly type: 'start-event';
  readonly event?:
    | TimerEvent
    | MessageEvent
    | SignalEvent
    | ConditionalEvent
    | ErrorEvent
    | EscalationEvent
    | CompensateEvent;
  /** Start events of event sub-processes only; true elsewhere. */
  readonly interrupting: boolean;
  readonly formKey?: string;
}

export interface CatchEvent extends Node {
  readonly type: 'intermediate-catch-event';
  readonly event: TimerEvent | MessageEvent | SignalEvent | ConditionalEvent | LinkEvent;
}

export interface ThrowEvent extends Node {
  readonly type: 'intermediate-throw-event';
  readonly event?: MessageEvent | SignalEvent | EscalationEvent | LinkEvent | CompensateEvent;
}

export interface BoundaryEvent extends Node {
  readonly type: 'boundary-event';
  readonly attachedTo: string;
  readonly interrupting: boolean;
  readonly event:
    TimerEvent | MessageEvent | SignalEvent | ConditionalEvent | ErrorEvent | EscalationEvent | CancelEvent;
}

export interface EndEvent extends Node {
  readonly type: 'end-event';
  readonly event?:
    | ErrorEvent
    | EscalationEvent
    | TerminateEvent
    | MessageEvent
    | SignalEvent
    | CompensateEvent
    | CancelEvent;
}

export type FlowNode =
  | UserTask
  | ServiceTask
  | ScriptTask
  | ReceiveTask
  | PlainTask
  | SubProcess
  | EventSubProcess
  | ExclusiveGateway
  | EventBasedGateway
  | InclusiveGateway
  | ParallelGateway
  | StartEvent
  | CatchEvent
  | ThrowEvent
  | BoundaryEvent
  | EndEvent;

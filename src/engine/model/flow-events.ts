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
import type { Node } from './node.ts';

// The five places of an event in the flow; what happens there is its event definition.

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

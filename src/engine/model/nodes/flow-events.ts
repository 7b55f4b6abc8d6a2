import type {
  CancelEvent,
  CompensateEvent,
  ConditionalEvent,
  ErrorEvent,
  EscalationEvent,
  EventDefinition,
  LinkEvent,
  MessageEvent,
  MultipleEvent,
  SignalEvent,
  TerminateEvent,
  TimerEvent,
} from './event-definition.ts';
import type { Node } from './node.ts';

// The five places of an event in the flow; what happens there is its event definition, or several of them.

type OneOrMore<Definition extends EventDefinition> = Definition | MultipleEvent<Definition>;
type Awaited = TimerEvent | MessageEvent | SignalEvent | ConditionalEvent;
type Told = MessageEvent | SignalEvent | EscalationEvent | CompensateEvent;

export interface StartEvent extends Node {
  readonly type: 'start-event';
  readonly event?: OneOrMore<Awaited | ErrorEvent | EscalationEvent | CompensateEvent>;
  /** Start events of event sub-processes only; true elsewhere. */
  readonly interrupting: boolean;
  readonly formKey?: string;
}

export interface CatchEvent extends Node {
  readonly type: 'intermediate-catch-event';
  readonly event: OneOrMore<Awaited | LinkEvent>;
}

export interface ThrowEvent extends Node {
  readonly type: 'intermediate-throw-event';
  readonly event?: OneOrMore<Told | LinkEvent>;
}

export interface BoundaryEvent extends Node {
  readonly type: 'boundary-event';
  readonly attachedTo: string;
  readonly interrupting: boolean;
  readonly event: OneOrMore<Awaited | ErrorEvent | EscalationEvent | CancelEvent>;
}

export interface EndEvent extends Node {
  readonly type: 'end-event';
  readonly event?: OneOrMore<Told | ErrorEvent | TerminateEvent | CancelEvent>;
}

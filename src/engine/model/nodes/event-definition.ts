import type { Expression } from './expression.ts';
import type { Sending } from './node.ts';
import type { VariableMapping } from '../source/variables/variable-mapping.ts';

// What an event waits for or throws; which of them stand where is said by flow-events.ts.

export type EventDefinition =
  | TimerEvent
  | MessageEvent
  | SignalEvent
  | ConditionalEvent
  | ErrorEvent
  | EscalationEvent
  | TerminateEvent
  | LinkEvent
  | CompensateEvent
  | CancelEvent;

/**
 * An event with several definitions: catching, the first of them makes it happen or, where it is parallel, the
 * last of all; throwing, it throws them all, in this order (BPMN 2.0.2, 10.5.1).
 */
export interface MultipleEvent<Definition extends EventDefinition = EventDefinition> {
  readonly kind: 'multiple';
  readonly parallel: boolean;
  readonly events: readonly Definition[];
}

export interface TimerEvent {
  readonly kind: 'timer';
  readonly timing: 'date' | 'duration' | 'cycle';
  readonly value: Expression;
  /** alur:calendar: durations and cycles count working time of that calendar. */
  readonly calendarId?: string;
  readonly pausable: boolean;
  readonly deadline?: 'target' | 'maximum';
}

export interface MessageEvent {
  readonly kind: 'message';
  readonly name: Expression;
  /** Throwing: the message flows that carry it; without, it goes to whoever waits for its name. */
  readonly sends?: readonly Sending[];
}

export interface SignalEvent {
  readonly kind: 'signal';
  readonly name: Expression;
  /** Thrown: the variables it carries; without, none. */
  readonly passes?: readonly VariableMapping[];
}

export interface ConditionalEvent {
  readonly kind: 'conditional';
  readonly condition: Expression;
}

export interface EscalationEvent {
  readonly kind: 'escalation';
  /** As the code of an error: undefined catches every escalation, or throws one without code. */
  readonly escalationCode?: string;
  readonly codeVariable?: string;
}

export interface ErrorEvent {
  readonly kind: 'error';
  /** The code, or the error's id where it has none. Undefined: catches every error, or throws one without code. */
  readonly errorCode?: string;
  readonly codeVariable?: string;
  readonly messageVariable?: string;
}

export interface LinkEvent {
  readonly kind: 'link';
  /** A throwing event: the catching event that its token goes on at. */
  readonly to?: string;
}

export interface TerminateEvent {
  readonly kind: 'terminate';
}

export interface CompensateEvent {
  readonly kind: 'compensate';
  /** Throwing: the activity to be undone; without, everything done in the scope is. */
  readonly activityId?: string;
  /** Throwing: whoever throws it goes on at once (waitForCompletion="false"). */
  readonly goesOn?: true;
}

export interface CancelEvent {
  readonly kind: 'cancel';
}

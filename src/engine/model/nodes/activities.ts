import type { Binding } from './binding.ts';
import type { EscalationEvent, MessageEvent, SignalEvent } from './event-definition.ts';
import type { Expression } from './expression.ts';
import type { JobSettings } from '../source/activities/job-settings.ts';
import type { Node } from './node.ts';

// Tasks and sub-processes: everything that can be repeated, interrupted and compensated.

export interface Activity extends Node {
  readonly boundaryEvents: readonly string[];
  readonly defaultFlow?: string;
  readonly repetition?: MultiInstance | StandardLoop;
  /** The activity that undoes this one once it is done: what its compensation boundary event leads to. */
  readonly compensatedBy?: string;
  /** So many tokens begin it once; absent where every token does. */
  readonly startQuantity?: number;
  /** So many tokens leave it by each flow; absent where one does. */
  readonly completionQuantity?: number;
}

/** As many rounds as `cardinality` says or `collection` has items, one after the other or all at once. */
export interface MultiInstance {
  readonly kind: 'multi-instance';
  readonly sequential: boolean;
  readonly cardinality?: Expression;
  readonly collection?: Expression;
  readonly elementVariable?: string;
  /** What each round leaves under `item` is put into `collection`, in the order of the rounds. */
  readonly results?: { readonly item: string; readonly collection: string };
  /** Looked at after each round; once it holds, the rounds that still run are cancelled. */
  readonly completionCondition?: Expression;
  /** Of the jobs that each round waits for, before or after its work. */
  readonly job?: JobSettings;
  /** What it throws, to be caught on its boundary or farther out, whenever a round is done. */
  readonly announces?: readonly Announcement[];
}

/** The behaviours none (every round), one (the first) and complex (those for which the condition holds). */
export interface Announcement {
  readonly firstOnly?: true;
  readonly condition?: Expression;
  readonly events: readonly (MessageEvent | SignalEvent | EscalationEvent)[];
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
  /** camunda:type="external": a program outside may do it. */
  readonly external?: true;
  readonly settings: Readonly<Record<string, string>>;
  readonly priority?: Expression;
}

/** A business rule task that DMN decides; the decision is found by its id when the work is done. */
export interface DecisionTask extends Activity {
  readonly type: 'decision-task';
  readonly decisionRef: Expression;
  readonly binding: Binding;
  readonly resultMapping: DecisionMapping;
  readonly resultVariable?: string;
}

/** What shape the result takes as a variable (camunda:mapDecisionResult). */
export type DecisionMapping = 'singleEntry' | 'singleResult' | 'collectEntries' | 'resultList';

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

/**
 * What is done in it, and how often, is chosen while it runs: of its activities without incoming flow, which are
 * the implicit starts of its scope.
 */
export interface AdHocSubProcess extends Activity {
  readonly type: 'ad-hoc-sub-process';
  /** One activity at a time. */
  readonly sequential: boolean;
  /** What still runs when it is over is cancelled; else waited for. */
  readonly cancelsRemaining: boolean;
  /** Looked at after each activity. */
  readonly completionCondition?: Expression;
  /** The ids of the activities that begin with it. */
  readonly activeElements?: Expression;
}

/** Stands beside the flow: started by its one start event, never by a sequence flow. */
export interface EventSubProcess extends Node {
  readonly type: 'event-sub-process';
}

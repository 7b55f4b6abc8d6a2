import type { DecisionMapping } from './model/nodes/activities.ts';
import type { BindingKind } from './model/nodes/binding.ts';
import type { Addressee } from './model/nodes/node.ts';
import type { Snapshot } from './snapshot.ts';
import type { Variables } from './variables.ts';

// Everything that follows from one stimulus. The caller applies it in one transaction; nothing has
// happened before that. A stimulus that no longer fits (a task already completed) is refused and
// changes nothing. What was opened is applied before what was closed: one stimulus may do both to one thing.

export type Outcome = Refused | Advanced;

export interface Refused {
  /** The second half of "Expected to …, but {refusal}". */
  refusal: string;
}

export interface Advanced {
  refusal?: undefined;
  snapshot: Snapshot;
  /** Set when the instance is over: the end event reached last, or the cancellation. */
  ended?: { elementId: string | undefined; how: 'completed' | 'terminated' | 'cancelled' };
  tasksOpened: TaskOpened[];
  tasksClosed: Closed[];
  timersOpened: TimerOpened[];
  timersClosed: Closed[];
  subscriptionsOpened: SubscriptionOpened[];
  subscriptionsClosed: Closed[];
  jobsOpened: JobOpened[];
  jobsClosed: Closed[];
  callsOpened: CallOpened[];
  callsClosed: Closed[];
  incidentsOpened: IncidentOpened[];
  incidentsClosed: Closed[];
  messagesThrown: MessageThrown[];
  /** For everyone else: whoever waits in this instance has received them. */
  signalsThrown: SignalThrown[];
  /** Only of a called instance, which an error that nobody in it catches has ended: its caller may catch it. */
  errorUncaught?: ErrorUncaught;
  /** Only of a called instance: nobody in it listens, so its caller hears of them. */
  escalationsUncaught: EscalationUncaught[];
  events: EngineEvent[];
}

export interface Closed {
  key: string;
  elementId: string;
  how: 'completed' | 'cancelled';
}

export type WaitingFor = 'office' | 'applicant' | 'authority';

export interface TaskOpened {
  key: string;
  elementId: string;
  name: string;
  assignee?: string;
  candidateUsers: string[];
  candidateGroups: string[];
  formKey?: string;
  dueAt?: Date;
  followUpAt?: Date;
  priority: number;
  step?: string;
  waitingFor: WaitingFor;
  separateFrom: string[];
}

/**
 * A timer that is armed has `dueAt`; one that stands still (alur:pausable) has `remainingMs` of working
 * time instead. When it pauses, goes on or is due again (a cycle), the same key is opened again with its
 * new state, and the caller overwrites what it stored under that key. One with neither has fired and waits for
 * the retry of its incident: its next turn could not be worked out.
 */
export interface TimerOpened {
  key: string;
  elementId: string;
  name?: string;
  dueAt?: Date;
  remainingMs?: number;
  /** The calendar covers the years up to `dueAt` only in part (alur:calendar). */
  provisional: boolean;
  calendarId?: string;
  /** alur:deadline: the case deadline that this timer is. */
  deadline?: 'target' | 'maximum';
  /** How the job that fires it is to be run, where its element says so; else exclusive and of priority 0. */
  job?: Pick<JobOpened, 'priority' | 'retryCycle' | 'exclusive'>;
}

export interface SubscriptionOpened {
  key: string;
  elementId: string;
  kind: 'message' | 'signal' | 'condition';
  name: string;
}

export interface JobOpened {
  key: string;
  elementId: string;
  /** A continuation has nothing to do but to let its token go on (camunda:asyncBefore, asyncAfter). */
  kind: 'service' | 'send' | 'script' | 'decision' | 'continuation';
  /** Service and send tasks: the topic whose handler does the work. */
  topic?: string;
  /** Of those: a program outside may do the work, where no handler of ours does. */
  external?: true;
  /** Script tasks: what to run. */
  script?: { language: string; source: string; resultVariable?: string };
  /** Business rule tasks: which decision is to be made, and what becomes of its result. */
  decision?: DecisionWanted;
  /** What the handler may read: the variables visible at the element, inner scopes shadowing outer ones. */
  variables: Variables;
  /** Static settings of the element (camunda:properties and camunda:field). */
  settings: Readonly<Record<string, string>>;
  /** Such as R3/PT10M, or PT1M,PT5M; undefined = the worker's default. */
  retryCycle?: string;
  priority: number;
  /** Never runs beside another exclusive job of the instance. */
  exclusive: boolean;
}

/** Another process is to be started; its end comes back as a stimulus with the same key. */
export interface CallOpened {
  key: string;
  elementId: string;
  /** The id of the process to be started. */
  calledElement: string;
  binding: BindingKind;
  version?: number;
  versionTag?: string;
  /** The business key of the called instance; `inheritsKey`: that of its caller. */
  businessKey?: string;
  inheritsKey?: true;
  /** What it begins with. */
  variables: Variables;
}

export interface ErrorUncaught {
  elementId: string;
  /** '' for an error without code. */
  errorCode: string;
  message?: string;
}

export interface EscalationUncaught {
  elementId: string;
  escalationCode: string;
}

export interface DecisionWanted {
  /** The id of the decision. */
  ref: string;
  binding: BindingKind;
  /** The version or the version tag that the binding asks for. */
  bound?: string;
  mapping: DecisionMapping;
  resultVariable: string;
}

export interface IncidentOpened {
  key: string;
  elementId: string;
  message: string;
  stack?: string;
}

export interface MessageThrown {
  elementId: string;
  name: string;
  variables: Variables;
  /** The message flow it goes by; without, it goes to whoever waits for its name. */
  flow?: { id: string; name?: string; to?: Addressee };
}

export interface SignalThrown {
  elementId: string;
  name: string;
  /** What it carries: nothing unless the event names it. */
  variables: Variables;
}

/** What the timeline and the diagram tell: who entered and left what, in order. */
export type EngineEvent =
  | { type: 'instance.started'; elementId: string }
  | { type: 'element.entered'; elementId: string }
  | { type: 'element.left'; elementId: string; flowIds: string[] }
  | { type: 'element.cancelled'; elementId: string }
  | { type: 'timer.fired'; elementId: string }
  | { type: 'message.thrown'; elementId: string; name: string }
  | { type: 'message.received'; elementId: string; name: string }
  | { type: 'signal.thrown'; elementId: string; name: string }
  | { type: 'signal.received'; elementId: string; name: string }
  | { type: 'escalation.thrown'; elementId: string; escalationCode: string }
  | { type: 'condition.met'; elementId: string }
  | { type: 'error.thrown'; elementId: string; errorCode: string }
  | { type: 'call.started'; elementId: string; calledElement: string }
  | { type: 'call.ended'; elementId: string }
  | { type: 'activity.chosen'; elementId: string }
  | { type: 'clock.paused'; elementId: string; remainingMs: number }
  | { type: 'clock.resumed'; elementId: string; dueAt: string }
  /** Of a loop that was stopped: so many events of its turns are not told. */
  | { type: 'events.omitted'; elementId: string; count: number }
  | { type: 'incident.opened'; elementId: string; message: string }
  | { type: 'incident.closed'; elementId: string }
  | { type: 'instance.ended'; elementId: string | undefined; how: 'completed' | 'terminated' | 'cancelled' };

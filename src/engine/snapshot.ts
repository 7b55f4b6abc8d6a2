import type { Json, Variables } from './variables.ts';

// The state of one process instance between two stimuli, as plain JSON: where its tokens are, which scopes
// are open with which variables, and what is armed. No definition and no log; empty collections are left
// out. Keys come from one counter (`seq`) and name the same thing in outcomes; none is used twice.
// A snapshot is a value: nothing changes one, `advance` makes the next.

export type Key = string;

export interface Snapshot {
  readonly v: 1;
  /** The last key handed out. */
  readonly seq: number;
  readonly scopes: Readonly<Record<Key, ScopeState>>;
  readonly tokens: Readonly<Record<Key, TokenState>>;
  readonly timers?: Readonly<Record<Key, TimerState>>;
  readonly messages?: Readonly<Record<Key, MessageState>>;
  readonly incidents?: Readonly<Record<Key, IncidentState>>;
  readonly ended?: 'completed' | 'terminated' | 'cancelled';
}

/** One run of the process (the root), of a sub-process, or of an event sub-process. */
export interface ScopeState {
  of: string;
  /** The scope around it; the root has none. */
  in?: Key;
  /** A sub-process: its token in the scope around it. An event sub-process has none there. */
  token?: Key;
  /** An event sub-process that took over the scope around it. */
  interrupting?: true;
  /** An activity that is repeated: how far it is. Each of its rounds is a scope inside this one. */
  repeat?: RepeatState;
  /** One round of a repeated activity: its loopCounter. */
  round?: number;
  /** The variables an element has of its own: an inner token stands in here for the one that entered it. */
  local?: true;
  /** What was done in it and can be undone, oldest first. */
  done?: readonly DoneState[];
  /** Compensation runs in it: what is still to be undone, the last first. */
  undo?: readonly DoneState[];
  /** A transaction that was cancelled: once all is undone its token leaves by the cancel boundary event. */
  cancelled?: true;
  /** An ad-hoc sub-process, in which activities are chosen. */
  adHoc?: AdHocState;
  /** Complex gateways that have joined and now wait for the rest: by which flows a token was taken in. */
  resets?: Readonly<Record<string, readonly string[]>>;
  arrived?: Arrived;
  vars?: Variables;
}

/** An activity that was completed, with what its compensation may need: its variables, and what was done in it. */
export interface DoneState {
  of: string;
  /** It was not: the transaction around it was cancelled while it ran, and only what was done in it is undone. */
  unfinished?: true;
  vars?: Variables;
  done?: readonly DoneState[];
}

export interface AdHocState {
  /** Without a completion condition: what has still to be done before it may be over; absent before anything began. */
  todo?: readonly string[];
  /** Nothing more begins in it: it is over when nothing runs in it. */
  over?: true;
}

export interface RepeatState {
  /** How many rounds there will be; a standard loop does not know. */
  total?: number;
  started: number;
  done: number;
  /** Sequential: the items of the rounds to come. */
  items?: readonly Json[];
  /** What rounds have given so far, each in its place. */
  results?: readonly Json[];
}

export interface TokenState {
  at: string;
  in: Key;
  /** The flow it came by, kept only where a gateway joins by flow. */
  via?: string;
  /** It waits at an activity that begins with several: how many there are of it. */
  gathered?: number;
  /** It waits for its turn in a sequential ad-hoc sub-process. */
  queued?: true;
  /** It does not activate the complex gateway it is at, but resets it. */
  resets?: true;
  task?: Key;
  job?: Key;
  /** Its job is an asynchronous continuation: it is yet to come in, or to leave by the flows it has chosen. */
  async?: 'before' | 'after';
  leaving?: readonly string[];
  arrived?: Arrived;
  call?: Key;
  /** What a called instance ended with, while an incident keeps it from being taken over. */
  returned?: Variables;
}

/** What an armed event serves: a token (its own wait, or a boundary event), or a scope (event sub-process). */
export interface Owner {
  token?: Key;
  scope?: Key;
}

/** What has been armed: for which element, and where that has several event definitions, for which of them. */
export interface Armed extends Owner {
  at: string;
  nth?: number;
}

/** Of parallel multiple events that wait for their last: element id → which of its definitions have happened. */
type Arrived = Readonly<Record<string, readonly number[]>>;

/**
 * An armed timer has `due`; one that stands still has `left`. Both follow from the rest, so a changed
 * calendar recomputes them: `from` plus `span`, standing still during every pause. From the second turn of
 * a repetition on, `from` is the turn before and `every` the period.
 */
export interface TimerState extends Armed {
  /** The instant it counts from; without `span` the due instant itself. */
  from: string;
  /** ISO 8601 duration. */
  span?: string;
  due?: string;
  /** Milliseconds, of working time where the timer has a calendar. */
  left?: number;
  provisional?: true;
  /** The periods in which it stood still, and the instant since which it does. */
  pauses?: readonly (readonly [string, string])[];
  still?: string;
  /** ISO 8601 repetition: the period, and how often it fires again after the next time (absent: for ever). */
  every?: string;
  times?: number;
  later?: true;
  /** Turns counted from the first (or, before an end, from the last) one, not from the one before. */
  first?: string;
  turn?: number;
  /** A cron expression: its turns are those after `from`. */
  cron?: string;
  /** What its job is to be run with, where its element says so. */
  terms?: { readonly priority?: number; readonly retryCycle?: string };
}

/** A subscription; without `kind` for a message. */
export interface MessageState extends Armed {
  name: string;
  kind?: 'signal' | 'condition';
  /** A condition that was true when last looked at. */
  held?: true;
}

/**
 * What a retry does again: arrive at the element, its work, taking over what a call returned, leaving it, the job
 * of its continuation, arming its event, going on with a timer.
 */
export type Redo = 'arrive' | 'enter' | 'return' | 'leave' | 'continue' | 'arm' | 'timer';

export interface IncidentState extends Owner {
  at: string;
  redo: Redo;
  timer?: Key;
}

/** The variables of the process itself, also of an instance that has ended. */
export function rootVariables(snapshot: Snapshot): Variables {
  return Object.values(snapshot.scopes).find((scope) => scope.in === undefined)?.vars ?? {};
}

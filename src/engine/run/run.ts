import { defaultMaxSteps, type Environment } from '../environment.ts';
import type { Model } from '../model/model.ts';
import type { Advanced } from '../outcome.ts';
import type {
  DoneState,
  IncidentState,
  Key,
  MessageState,
  ScopeState,
  Snapshot,
  TimerState,
  TokenState,
} from '../snapshot.ts';

// The working copy of one instance while one stimulus is worked off. Everything in it is private to the
// run: a snapshot goes in by copy and comes out by copy. Maps keep the order of creation, which together
// with the work queue makes every run repeatable.

type Keyed<State> = State & { readonly key: Key };
export type Token = Keyed<TokenState>;
export type ScopeInstance = Keyed<Omit<ScopeState, 'done' | 'undo'>> & {
  /** Lists of its own, which grow and shrink in place: a loop may have done a thing many thousand times. */
  done?: DoneState[];
  undo?: DoneState[];
  /** Tokens in it plus event sub-processes running in it; at none the scope is over. */
  population: number;
};
export type Timer = Keyed<TimerState>;
export type Subscription = Keyed<MessageState>;
export type Incident = Keyed<IncidentState>;

type Effects = Omit<Advanced, 'refusal' | 'snapshot' | 'ended' | 'timersOpened'>;
export type Ended = NonNullable<Advanced['ended']>;

export interface Run extends Effects {
  readonly model: Model;
  readonly environment: Environment;
  readonly scopes: Map<Key, ScopeInstance>;
  readonly tokens: Map<Key, Token>;
  readonly timers: Map<Key, Timer>;
  readonly messages: Map<Key, Subscription>;
  readonly incidents: Map<Key, Incident>;
  seq: number;
  /** Tokens on their way to an element, and scopes that may be over. */
  readonly arriving: Set<Token>;
  readonly drained: ScopeInstance[];
  stepsLeft: number;
  /** Where a token was stopped first because no steps were left. */
  stoppedAt?: string;
  /** Timers whose state changed: each is reported once, as it is in the end. */
  readonly timersTouched: Set<Key>;
  /** A variable was set, or a conditional event began to wait. */
  conditionsDue: boolean;
  /** Where a token ended last, and whether that terminated the process. */
  lastElementId?: string;
  terminated?: true;
  ended?: Ended;
}

export function openRun(model: Model, snapshot: Snapshot | undefined, environment: Environment): Run {
  const run: Run = {
    model,
    environment,
    scopes: new Map(),
    tokens: keyed(snapshot?.tokens),
    timers: keyed(snapshot?.timers),
    messages: keyed(snapshot?.messages),
    incidents: keyed(snapshot?.incidents),
    seq: snapshot?.seq ?? 0,
    arriving: new Set(),
    drained: [],
    stepsLeft: environment.maxSteps ?? defaultMaxSteps,
    timersTouched: new Set(),
    conditionsDue: false,
    ...noEffects(),
  };
  for (const [key, scope] of Object.entries(snapshot?.scopes ?? {})) {
    const { done, undo, ...state } = scope;
    const lists = { ...(done && { done: [...done] }), ...(undo && { undo: [...undo] }) };
    run.scopes.set(key, { key, ...state, ...lists, population: 0 });
  }
  countPopulation(run);
  return run;
}

export const nextKey = (run: Run): Key => String(++run.seq);

const noEffects = (): Effects => ({
  tasksOpened: [],
  tasksClosed: [],
  timersClosed: [],
  subscriptionsOpened: [],
  subscriptionsClosed: [],
  jobsOpened: [],
  jobsClosed: [],
  callsOpened: [],
  callsClosed: [],
  incidentsOpened: [],
  incidentsClosed: [],
  messagesThrown: [],
  signalsThrown: [],
  escalationsUncaught: [],
  events: [],
});

function keyed<State extends object>(record: Readonly<Record<Key, State>> = {}): Map<Key, Keyed<State>> {
  return new Map(Object.entries(record).map(([key, state]) => [key, { key, ...state }]));
}

function countPopulation(run: Run): void {
  for (const token of run.tokens.values()) scopeAt(run, token.in).population++;
  for (const scope of run.scopes.values()) {
    if (scope.in !== undefined && scope.token === undefined) scopeAt(run, scope.in).population++;
  }
}

/** The scope with that key. A snapshot that names a scope it does not hold is broken, not merely stale. */
export function scopeAt(run: Run, key: Key): ScopeInstance {
  const scope = run.scopes.get(key);
  if (!scope) throw new Error(`The snapshot holds no scope ${key}`);
  return scope;
}

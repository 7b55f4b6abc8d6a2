import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { advance } from '../../src/engine/advance.ts';
import type { Environment } from '../../src/engine/environment.ts';
import type { Mapping } from '../../src/engine/migration/mapping.ts';
import { migrate } from '../../src/engine/migration/migrate.ts';
import type { Reason } from '../../src/engine/migration/reason.ts';
import type { Model } from '../../src/engine/model/model.ts';
import type {
  Advanced,
  CallOpened,
  JobOpened,
  Outcome,
  SubscriptionOpened,
  TaskOpened,
  TimerOpened,
} from '../../src/engine/outcome.ts';
import { brokenIn } from './properties/invariants.ts';
import { rootVariables, type Snapshot } from '../../src/engine/snapshot.ts';
import type { Stimulus } from '../../src/engine/stimulus.ts';
import type { Variables } from '../../src/engine/variables.ts';

// One instance, driven as instances/ drives it: the snapshot goes through JSON between any two stimuli,
// what outcomes opened and closed is kept, and after every stimulus both must tell the same story.

export type Advance = (
  model: Model,
  snapshot: Snapshot | undefined,
  stimulus: Stimulus,
  environment: Environment,
) => Outcome;

interface Open {
  key: string;
  elementId: string;
}

export class EngineCase {
  snapshot: Snapshot | undefined;
  now: Date;
  readonly tasks = new Map<string, TaskOpened>();
  readonly timers = new Map<string, TimerOpened>();
  readonly subscriptions = new Map<string, SubscriptionOpened>();
  readonly jobs = new Map<string, JobOpened>();
  readonly calls = new Map<string, CallOpened>();
  readonly incidents = new Map<string, Open & { message: string }>();
  readonly outcomes: Advanced[] = [];
  private readonly environment: Omit<Environment, 'now'>;
  private readonly advance: Advance;
  /** The snapshot stays in memory as it is, and never goes through JSON. */
  private readonly isResident: boolean;

  constructor(
    public model: Model,
    options: Partial<Environment> & { advance?: Advance; isResident?: boolean } = {},
  ) {
    const { now = new Date('2026-11-23T02:00:00.000Z'), advance: door = advance, ...others } = options;
    const { isResident = false, ...environment } = others;
    this.isResident = isResident;
    this.now = now;
    this.advance = door;
    this.environment = { calendar: () => undefined, ...environment };
  }

  /** Gives a stimulus and takes the outcome in. */
  give(stimulus: Stimulus): Outcome {
    const before = this.snapshot && deepFreeze(this.isResident ? this.snapshot : clone(this.snapshot));
    const outcome = this.advance(this.model, before, stimulus, { now: this.now, ...this.environment });
    if (outcome.refusal !== undefined) return outcome;
    deepStrictEqual(clone(outcome.snapshot), outcome.snapshot);
    this.snapshot = outcome.snapshot;
    this.outcomes.push(outcome);
    this.takeIn(outcome);
    this.expectOneStory();
    return outcome;
  }

  start(variables: Variables = {}, more: { startEventId?: string; messageName?: string } = {}): this {
    return this.went(this.give({ type: 'started', variables, ...more }));
  }

  complete(elementId: string, variables: Variables = {}): this {
    const { key: taskKey } = this.one(this.tasks, elementId, 'task');
    return this.went(this.give({ type: 'task-completed', taskKey, variables }));
  }

  finishJob(elementId: string, variables: Variables = {}): this {
    const { key: jobKey } = this.one(this.jobs, elementId, 'job');
    return this.went(this.give({ type: 'job-completed', jobKey, variables }));
  }

  failJob(elementId: string, message = 'the printer is on fire'): this {
    const { key: jobKey } = this.one(this.jobs, elementId, 'job');
    return this.went(this.give({ type: 'job-failed', jobKey, message, stack: 'at the printer' }));
  }

  /** The called instance ends, with these variables. */
  endCall(elementId: string, variables: Variables = {}): this {
    const { key: callKey } = this.one(this.calls, elementId, 'call');
    return this.went(this.give({ type: 'call-ended', callKey, variables }));
  }

  escalateCall(elementId: string, escalationCode: string, variables: Variables = {}): this {
    const { key: callKey } = this.one(this.calls, elementId, 'call');
    return this.went(this.give({ type: 'call-escalated', callKey, escalationCode, variables }));
  }

  failCall(elementId: string, message = 'nobody answers'): this {
    const { key: callKey } = this.one(this.calls, elementId, 'call');
    return this.went(this.give({ type: 'call-failed', callKey, message }));
  }

  /** The called instance ends with an error that nobody in it catches. */
  breakCall(elementId: string, errorCode: string, variables: Variables = {}, message?: string): this {
    const { key: callKey } = this.one(this.calls, elementId, 'call');
    const more = message === undefined ? {} : { message };
    return this.went(this.give({ type: 'call-threw-error', callKey, errorCode, variables, ...more }));
  }

  throwError(elementId: string, errorCode: string, message?: string): this {
    const { key: jobKey } = this.one(this.jobs, elementId, 'job');
    const more = message === undefined ? {} : { message };
    return this.went(this.give({ type: 'job-threw-error', jobKey, errorCode, ...more }));
  }

  /** Moves the clock to when the timer is due, if it is not past that, and fires it. */
  fire(elementId: string): this {
    const { key: timerKey, dueAt } = this.one(this.timers, elementId, 'timer');
    if (dueAt && dueAt > this.now) this.now = dueAt;
    return this.went(this.give({ type: 'timer-due', timerKey }));
  }

  message(elementId: string, variables: Variables = {}): this {
    const messages = new Map([...this.subscriptions].filter(([, { kind }]) => kind === 'message'));
    const { key: subscriptionKey } = this.one(messages, elementId, 'message subscription');
    return this.went(this.give({ type: 'message-arrived', subscriptionKey, variables }));
  }

  /** A message by its name, whatever element waits for it. */
  receive(name: string, variables: Variables = {}): this {
    const waiting = [...this.subscriptions.values()].find(
      (subscription) => subscription.kind === 'message' && subscription.name === name,
    );
    if (!waiting) throw new Error(`Nothing waits for the message ${name}`);
    return this.went(this.give({ type: 'message-arrived', subscriptionKey: waiting.key, variables }));
  }

  signal(name: string, variables: Variables = {}): this {
    return this.went(this.give({ type: 'signal-arrived', name, variables }));
  }

  retry(elementId: string): this {
    const { key: incidentKey } = this.one(this.incidents, elementId, 'incident');
    return this.went(this.give({ type: 'incident-retried', incidentKey }));
  }

  /** Goes on by another version; answers why it cannot, and then nothing has changed. */
  migrate(to: Model, mapping: Mapping): readonly Reason[] {
    const before = this.snapshot && deepFreeze(clone(this.snapshot));
    if (!before) throw new Error('Nothing has happened yet');
    const migration = { from: this.model, to, mapping };
    const outcome = migrate(migration, before, { now: this.now, ...this.environment });
    if (outcome.reasons) return outcome.reasons;
    deepStrictEqual(clone(outcome.snapshot), outcome.snapshot);
    this.model = to;
    this.snapshot = outcome.snapshot;
    this.outcomes.push(outcome);
    this.takeIn(outcome);
    for (const { key, elementId } of Object.values(outcome.moved).flat()) this.rename(key, elementId);
    this.expectOneStory();
    return [];
  }

  at(moment: string): this {
    this.now = new Date(moment);
    return this;
  }

  get variables(): Variables {
    return this.snapshot ? rootVariables(this.snapshot) : {};
  }

  get last(): Advanced {
    const outcome = this.outcomes.at(-1);
    if (!outcome) throw new Error('Nothing has happened yet');
    return outcome;
  }

  get ended(): string | undefined {
    return this.last.ended && `${this.last.ended.how} at ${this.last.ended.elementId ?? 'no element'}`;
  }

  /** Element ids of everything people can do now. */
  get open(): string[] {
    return [...this.tasks.values()].map(({ elementId }) => elementId).sort();
  }

  get armed(): string[] {
    return [...this.timers.values(), ...this.subscriptions.values()].map(({ elementId }) => elementId).sort();
  }

  get problems(): string[] {
    return [...this.incidents.values()].map(({ message }) => message);
  }

  /** Sequence flows taken so far, in order. */
  get flows(): string[] {
    return this.outcomes.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'element.left' ? event.flowIds : [])),
    );
  }

  /** `type elementId` of every event of the last stimulus. */
  get story(): string[] {
    return this.last.events.map(({ type, elementId }) => `${type} ${elementId ?? ''}`.trim());
  }

  timer(elementId: string): TimerOpened {
    return this.one(this.timers, elementId, 'timer');
  }

  private rename(key: string, elementId: string): void {
    for (const kinds of [this.tasks, this.jobs, this.calls, this.subscriptions, this.incidents]) {
      const one: { elementId: string } | undefined = kinds.get(key);
      if (one) one.elementId = elementId;
    }
  }

  private went(outcome: Outcome): this {
    strictEqual(outcome.refusal, undefined);
    return this;
  }

  private one<Kind extends Open>(kinds: Map<string, Kind>, elementId: string, what: string): Kind {
    const found = [...kinds.values()].find((open) => open.elementId === elementId);
    if (!found)
      throw new Error(`${elementId} has no open ${what}; there are ${JSON.stringify([...kinds.values()])}`);
    return found;
  }

  private takeIn(outcome: Advanced): void {
    take(this.tasks, outcome.tasksOpened, outcome.tasksClosed);
    take(this.timers, outcome.timersOpened, outcome.timersClosed);
    take(this.subscriptions, outcome.subscriptionsOpened, outcome.subscriptionsClosed);
    take(this.jobs, outcome.jobsOpened, outcome.jobsClosed);
    take(this.calls, outcome.callsOpened, outcome.callsClosed);
    take(this.incidents, outcome.incidentsOpened, outcome.incidentsClosed);
  }

  /** What was opened and not closed is what the snapshot holds, no less and no more. */
  private expectOneStory(): void {
    const { tokens = {}, timers = {}, messages = {}, incidents = {} } = this.snapshot ?? {};
    const waits = Object.values(tokens);
    const held = [waits.flatMap(({ task }) => task ?? []), waits.flatMap(({ job }) => job ?? [])];
    held.push(waits.flatMap(({ call }) => call ?? []));
    held.push(Object.keys(timers), Object.keys(messages), Object.keys(incidents));
    const told = [this.tasks, this.jobs, this.calls, this.timers, this.subscriptions, this.incidents];
    deepStrictEqual(
      told.map((open) => [...open.keys()].sort()),
      held.map((keys) => keys.sort()),
    );
    for (const [key, { dueAt, remainingMs }] of this.timers) {
      deepStrictEqual([timers[key]?.due, timers[key]?.left], [dueAt?.toISOString(), remainingMs]);
    }
    this.expectNoOrphans();
  }

  private expectNoOrphans(): void {
    const {
      scopes = {},
      tokens = {},
      timers = {},
      messages = {},
      incidents = {},
      ended,
    } = this.snapshot ?? {};
    for (const { token, scope = '' } of Object.values(incidents))
      ok(token === undefined ? scopes[scope] : tokens[token], 'An incident is at no one');
    deepStrictEqual(this.snapshot && brokenIn(this.model, this.snapshot), []);
    strictEqual(ended, this.last.ended?.how);
    if (ended)
      deepStrictEqual([tokens, timers, messages, incidents, Object.keys(scopes).length], [{}, {}, {}, {}, 1]);
  }
}

function take<Kind extends Open>(open: Map<string, Kind>, opened: Kind[], closed: Open[]): void {
  for (const one of opened) open.set(one.key, one);
  for (const { key } of closed) open.delete(key);
}

export const clone = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

import { advance } from '../engine/advance.ts';
import { choicesIn, type Choice } from '../engine/choices-in.ts';
import type { DecisionMade } from '../engine/decisions/decide.ts';
import { localVariablesAt } from '../engine/local-variables.ts';
import type { Model } from '../engine/model/model.ts';
import type { Advanced, CallOpened, EngineEvent, JobOpened, TimerOpened } from '../engine/outcome.ts';
import { rootVariables, type Snapshot } from '../engine/snapshot.ts';
import type { Stimulus } from '../engine/stimulus.ts';
import { tokensAt } from '../engine/tokens-at.ts';
import type { Variables } from '../engine/variables.ts';
import { doneByItself, type Done } from './done-by-itself.ts';
import { NotPossible, oneAt, openAfter, whatIsOpen, type Open } from './open.ts';
import type { World } from './world.ts';

// One instance, moved by hand. Every verb names elements of the drawing, and each throws in a sentence where
// nothing there can be done. The clock stands until it is moved; timers that fall due on its way fire in order.
// Work that needs nobody (done-by-itself.ts) is done before a verb answers.

export interface StartAt {
  startEventId?: string;
  messageName?: string;
}

/** A process that never comes to rest is told as such instead of running for ever. */
const mostAtOnce = 10_000;

export class InstanceUnderTest {
  readonly events: EngineEvent[] = [];
  readonly thrownMessages: Advanced['messagesThrown'] = [];
  readonly thrownSignals: Advanced['signalsThrown'] = [];
  /** Every decision that was made, with its inputs, the rules that matched and its output. */
  readonly decisionsMade: DecisionMade[] = [];
  ended: Advanced['ended'];
  readonly #world: World;
  #now: Date;
  #snapshot: Snapshot | undefined;
  #open: Open = whatIsOpen();
  /** Opened, and not yet looked at whether it is done by itself. */
  #fresh: (JobOpened | CallOpened)[] = [];

  constructor(world: World, variables: Variables, at: StartAt) {
    this.#world = world;
    this.#now = world.now;
    this.#give({ type: 'started', variables, ...at });
  }

  get model(): Model {
    return this.#world.model;
  }

  get now(): Date {
    return this.#now;
  }

  /** The variables of the process; those of sub-processes end with them. */
  get variables(): Variables {
    return this.#snapshot ? rootVariables(this.#snapshot) : {};
  }

  /** Element id → how many tokens stand there. */
  get tokens(): ReadonlyMap<string, number> {
    return this.#snapshot && !this.ended ? tokensAt(this.#snapshot) : new Map();
  }

  /** What waits for the world: user tasks, jobs, calls, timers, subscriptions and incidents that are open. */
  get open(): Open {
    return this.#open;
  }

  /** What people can choose to do in its ad-hoc sub-processes. */
  get choices(): readonly Choice[] {
    return this.#snapshot && !this.ended ? choicesIn(this.model, this.#snapshot) : [];
  }

  /** What the form of a task may show: the variables of the process, and those of where the task waits. */
  seenAt(taskKey: string): Variables {
    return this.#snapshot ? { ...this.variables, ...localVariablesAt(this.#snapshot, taskKey) } : {};
  }

  complete(elementId: string, variables: Variables = {}): this {
    const { key: taskKey } = oneAt(this.#open.tasks, elementId, 'no user task is open');
    return this.#give({ type: 'task-completed', taskKey, variables });
  }

  answerJob(elementId: string, variables: Variables = {}): this {
    const { key: jobKey } = oneAt(this.#open.jobs, elementId, 'no job waits');
    return this.#give({ type: 'job-completed', jobKey, variables });
  }

  /** The job has failed for the last time. */
  failJob(elementId: string, message: string): this {
    const { key: jobKey } = oneAt(this.#open.jobs, elementId, 'no job waits');
    return this.#give({ type: 'job-failed', jobKey, message });
  }

  /** The job throws a BPMN error, for an error event to catch. */
  throwError(elementId: string, errorCode: string, variables: Variables = {}): this {
    const { key: jobKey } = oneAt(this.#open.jobs, elementId, 'no job waits');
    return this.#give({ type: 'job-threw-error', jobKey, errorCode, variables });
  }

  /** The process that is called ends, with these variables. */
  endCall(elementId: string, variables: Variables = {}): this {
    return this.#give({ type: 'call-ended', callKey: this.#callAt(elementId), variables });
  }

  /** The process that is called ends with an error that nothing in it catches. */
  breakCall(elementId: string, errorCode: string, variables: Variables = {}): this {
    return this.#give({ type: 'call-threw-error', callKey: this.#callAt(elementId), errorCode, variables });
  }

  /** The process that is called escalates, and goes on. */
  escalateCall(elementId: string, escalationCode: string, variables: Variables = {}): this {
    const callKey = this.#callAt(elementId);
    return this.#give({ type: 'call-escalated', callKey, escalationCode, variables });
  }

  /** The process that is called could not begin, or was cancelled. */
  failCall(elementId: string, message: string): this {
    return this.#give({ type: 'call-failed', callKey: this.#callAt(elementId), message });
  }

  /** Begins an activity of an ad-hoc sub-process, as a person chooses it; the variables are set there. */
  activate(elementId: string, variables: Variables = {}): this {
    const choice = this.choices.find(({ elementIds }) => elementIds.includes(elementId));
    if (choice === undefined) {
      const offered = this.choices.flatMap(({ elementIds }) => elementIds).join(', ') || 'nothing';
      throw new NotPossible(
        `Expected to begin ${elementId}, but no ad-hoc sub-process offers it; offered is: ${offered}`,
      );
    }
    const { scopeKey } = choice;
    return this.#give({ type: 'ad-hoc-activated', scopeKey, elementIds: [elementId], variables });
  }

  /** Brings the message an element waits for. */
  receive(elementId: string, variables: Variables = {}): this {
    const { key } = oneAt(
      this.#open.subscriptions,
      elementId,
      'no message is awaited',
      ({ kind }) => kind === 'message',
    );
    return this.#give({ type: 'message-arrived', subscriptionKey: key, variables });
  }

  broadcast(signalName: string, variables: Variables = {}): this {
    return this.#give({ type: 'signal-arrived', name: signalName, variables });
  }

  set(variables: Variables): this {
    return this.#give({ type: 'variables-changed', variables });
  }

  retry(elementId: string): this {
    const { key: incidentKey } = oneAt(this.#open.incidents, elementId, 'there is no incident');
    return this.#give({ type: 'incident-retried', incidentKey });
  }

  cancel(reason: string): this {
    return this.#give({ type: 'cancelled', reason });
  }

  /** Every timer that falls due until then fires at its own moment; nothing goes back in time. */
  moveClockTo(moment: Date): this {
    for (let next = this.#dueUntil(moment); next; next = this.#dueUntil(moment)) this.#fireTimer(next);
    if (moment > this.#now) this.#now = moment;
    return this;
  }

  /** Moves the clock to when the timer of this element is due. */
  fire(elementId: string): this {
    const { dueAt } = oneAt(
      this.#open.timers,
      elementId,
      'no timer runs',
      (timer) => timer.dueAt !== undefined,
    );
    return this.moveClockTo(dueAt ?? this.#now);
  }

  #callAt(elementId: string): string {
    return oneAt(this.#open.calls, elementId, 'no process is called').key;
  }

  #dueUntil(moment: Date): TimerOpened | undefined {
    const due = [...this.#open.timers.values()].filter(({ dueAt }) => dueAt && dueAt <= moment);
    return due.sort((one, other) => Number(one.dueAt) - Number(other.dueAt))[0];
  }

  #fireTimer({ key: timerKey, dueAt = this.#now }: TimerOpened): void {
    if (dueAt > this.#now) this.#now = dueAt;
    this.#give({ type: 'timer-due', timerKey });
  }

  #give(stimulus: Stimulus): this {
    this.#advance(stimulus);
    for (let times = 0, next = this.#nextDone(); next; next = this.#nextDone()) {
      if (++times > mostAtOnce)
        throw new NotPossible(
          `Expected to come to rest, but ${mostAtOnce} pieces of work were done and more follow`,
        );
      this.decisionsMade.push(...(next.made ?? []));
      this.#advance(next.stimulus);
    }
    return this;
  }

  #advance(stimulus: Stimulus): void {
    const { model, calendar, mostEvents = Infinity } = this.#world;
    if (this.events.length > mostEvents)
      throw new NotPossible(`Expected to come to rest, but after ${mostEvents} events more follow`);
    const outcome = advance(model, this.#snapshot, stimulus, { now: this.#now, calendar });
    if (outcome.refusal !== undefined) throw new NotPossible(`Expected to go on, but ${outcome.refusal}`);
    this.#snapshot = outcome.snapshot;
    this.ended = outcome.ended;
    this.events.push(...outcome.events);
    this.thrownMessages.push(...outcome.messagesThrown);
    this.thrownSignals.push(...outcome.signalsThrown);
    this.#open = openAfter(this.#open, outcome);
    this.#fresh.push(...outcome.jobsOpened, ...outcome.callsOpened);
  }

  /** In the order in which it was asked for; what was taken back meanwhile is left alone. */
  #nextDone(): Done | undefined {
    for (let next = this.#fresh.shift(); next; next = this.#fresh.shift()) {
      const isOpen = this.#open.jobs.has(next.key) || this.#open.calls.has(next.key);
      const done = isOpen ? doneByItself(this.#world, next, this.#now) : undefined;
      if (done) return done;
    }
    return undefined;
  }
}

import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { advance } from '../engine/advance.ts';
import type { Model } from '../engine/model/model.ts';
import type { Advanced, EngineEvent, JobOpened, TimerOpened } from '../engine/outcome.ts';
import { rootVariables, type Snapshot } from '../engine/snapshot.ts';
import type { Stimulus } from '../engine/stimulus.ts';
import { tokensAt } from '../engine/tokens-at.ts';
import type { Variables } from '../engine/variables.ts';
import { oneAt, openAfter, whatIsOpen, type Open } from './open.ts';
import type { Answer } from './process-under-test.ts';

// One instance, moved by hand. Every verb names elements of the drawing, and each throws in a sentence where
// nothing there can be done. The clock stands until it is moved; timers that fall due on its way fire in order.

export interface StartAt {
  startEventId?: string;
  messageName?: string;
}

interface World {
  readonly model: Model;
  readonly now: Date;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly calendar: (id: string) => WorkingCalendar | undefined;
}

export class InstanceUnderTest {
  readonly events: EngineEvent[] = [];
  readonly thrownMessages: Advanced['messagesThrown'] = [];
  readonly thrownSignals: Advanced['signalsThrown'] = [];
  ended: Advanced['ended'];
  readonly #world: World;
  #now: Date;
  #snapshot: Snapshot | undefined;
  #open: Open = whatIsOpen();

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
    const { model, calendar, answers } = this.#world;
    const outcome = advance(model, this.#snapshot, stimulus, { now: this.#now, calendar });
    if (outcome.refusal !== undefined) throw new Error(`Expected to go on, but ${outcome.refusal}`);
    this.#snapshot = outcome.snapshot;
    this.ended = outcome.ended;
    this.events.push(...outcome.events);
    this.thrownMessages.push(...outcome.messagesThrown);
    this.thrownSignals.push(...outcome.signalsThrown);
    this.#open = openAfter(this.#open, outcome);
    for (const job of outcome.jobsOpened) this.#answer(job, answers[job.topic ?? '']);
    return this;
  }

  #answer(job: JobOpened, answer: Answer | undefined): void {
    if (answer && this.#open.jobs.has(job.key))
      this.#give({ type: 'job-completed', jobKey: job.key, variables: answer(job) });
  }
}

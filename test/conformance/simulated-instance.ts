import { advance } from '../../src/engine/advance.ts';
import type { Model } from '../../src/engine/model/model.ts';
import type { Advanced, SubscriptionOpened } from '../../src/engine/outcome.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import type { Stimulus } from '../../src/engine/stimulus.ts';

// One instance of a simulated process, driven through the door of the engine and nothing else. It keeps what
// outcomes opened and have not closed, so that a trigger can be given to whatever waits at an element.

interface Open {
  key: string;
  elementId: string;
}

export class SimulatedInstance {
  readonly tasks = new Map<string, Open>();
  readonly timers = new Map<string, Open & { dueAt?: Date }>();
  readonly subscriptions = new Map<string, SubscriptionOpened>();
  readonly jobs = new Map<string, Open>();
  private snapshot: Snapshot | undefined;
  private now = new Date('2026-11-23T02:00:00.000Z');

  constructor(
    readonly model: Model,
    readonly conversation: number,
  ) {}

  get hasEnded(): boolean {
    return this.snapshot?.ended !== undefined;
  }

  give(stimulus: Stimulus): Advanced {
    const before = this.snapshot && (JSON.parse(JSON.stringify(this.snapshot)) as Snapshot);
    const outcome = advance(this.model, before, stimulus, { now: this.now, calendar: () => undefined });
    if (outcome.refusal !== undefined) throw new Error(`${stimulus.type} is refused: ${outcome.refusal}`);
    this.snapshot = outcome.snapshot;
    take(this.tasks, outcome.tasksOpened, outcome.tasksClosed);
    take(this.timers, outcome.timersOpened, outcome.timersClosed);
    take(this.subscriptions, outcome.subscriptionsOpened, outcome.subscriptionsClosed);
    take(this.jobs, outcome.jobsOpened, outcome.jobsClosed);
    return outcome;
  }

  /** What the simulator's user does by a click: whatever the element waits for has come about. Undefined: it does not wait. */
  stimulusFor(elementId: string): Stimulus | undefined {
    const task = at(this.tasks, elementId);
    if (task) return { type: 'task-completed', taskKey: task.key, variables: {} };
    const timer = at(this.timers, elementId);
    if (timer) {
      if (timer.dueAt && timer.dueAt > this.now) this.now = timer.dueAt;
      return { type: 'timer-due', timerKey: timer.key };
    }
    const waiting = at(this.subscriptions, elementId);
    if (waiting?.kind === 'signal') return { type: 'signal-arrived', name: waiting.name, variables: {} };
    return waiting && { type: 'message-arrived', subscriptionKey: waiting.key, variables: {} };
  }
}

const at = <Kind extends Open>(open: Map<string, Kind>, elementId: string): Kind | undefined =>
  [...open.values()].find((one) => one.elementId === elementId);

function take<Kind extends Open>(open: Map<string, Kind>, opened: Kind[], closed: Open[]): void {
  for (const one of opened) open.set(one.key, one);
  for (const { key } of closed) open.delete(key);
}

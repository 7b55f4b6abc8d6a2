import type {
  Advanced,
  CallOpened,
  Closed,
  IncidentOpened,
  JobOpened,
  SubscriptionOpened,
  TaskOpened,
  TimerOpened,
} from '../engine/outcome.ts';

// What outcomes have opened and not closed again, by key: what a task list, a worker and a clock would hold.

export interface Open {
  readonly tasks: ReadonlyMap<string, TaskOpened>;
  readonly jobs: ReadonlyMap<string, JobOpened>;
  readonly calls: ReadonlyMap<string, CallOpened>;
  readonly timers: ReadonlyMap<string, TimerOpened>;
  readonly subscriptions: ReadonlyMap<string, SubscriptionOpened>;
  readonly incidents: ReadonlyMap<string, IncidentOpened>;
}

export const whatIsOpen = (): Open => ({
  tasks: new Map(),
  jobs: new Map(),
  calls: new Map(),
  timers: new Map(),
  subscriptions: new Map(),
  incidents: new Map(),
});

export const openAfter = (open: Open, outcome: Advanced): Open => ({
  tasks: after(open.tasks, outcome.tasksOpened, outcome.tasksClosed),
  jobs: after(open.jobs, outcome.jobsOpened, outcome.jobsClosed),
  calls: after(open.calls, outcome.callsOpened, outcome.callsClosed),
  timers: after(open.timers, outcome.timersOpened, outcome.timersClosed),
  subscriptions: after(open.subscriptions, outcome.subscriptionsOpened, outcome.subscriptionsClosed),
  incidents: after(open.incidents, outcome.incidentsOpened, outcome.incidentsClosed),
});

/** Opened first: one stimulus may open and close the same thing. */
function after<One extends { key: string }>(
  open: ReadonlyMap<string, One>,
  opened: readonly One[],
  closed: readonly Closed[],
): ReadonlyMap<string, One> {
  const left = new Map(open);
  for (const one of opened) left.set(one.key, one);
  for (const { key } of closed) left.delete(key);
  return left;
}

/** What was asked of an instance cannot be done there. */
export class NotPossible extends Error {}

/** What is open at an element. Throws where nothing is, saying what is open elsewhere. */
export function oneAt<One extends { elementId: string }>(
  open: ReadonlyMap<string, One>,
  elementId: string,
  obstacle: string,
  isMeant: (one: One) => boolean = () => true,
): One {
  const all = [...open.values()];
  const found = all.find((one) => one.elementId === elementId && isMeant(one));
  if (found) return found;
  const elsewhere = all.map((one) => one.elementId).join(', ') || 'nothing';
  throw new NotPossible(`Expected to go on at ${elementId}, but ${obstacle} there; open is: ${elsewhere}`);
}

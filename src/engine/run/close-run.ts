import type { Advanced } from '../outcome.ts';
import type { Key, Snapshot } from '../snapshot.ts';
import type { Run } from './run.ts';
import { shortened } from './shorten.ts';
import { timersOpened } from './events/timers-opened.ts';

// The end of a run: the working copy becomes the next snapshot and the outcome around it.

export function closeRun(run: Run): Advanced {
  const { tasksOpened, tasksClosed, timersClosed, subscriptionsOpened, subscriptionsClosed } = run;
  const { jobsOpened, jobsClosed, callsOpened, callsClosed, incidentsOpened, incidentsClosed } = run;
  const { messagesThrown, signalsThrown, errorUncaught, escalationsUncaught, events } = run;
  return {
    snapshot: snapshotOf(run),
    ...(run.ended && { ended: run.ended }),
    tasksOpened,
    tasksClosed,
    timersOpened: timersOpened(run),
    timersClosed,
    subscriptionsOpened,
    subscriptionsClosed,
    jobsOpened,
    jobsClosed,
    callsOpened,
    callsClosed,
    incidentsOpened,
    incidentsClosed,
    messagesThrown,
    signalsThrown,
    ...(errorUncaught && { errorUncaught }),
    escalationsUncaught,
    events: run.stoppedAt === undefined ? events : shortened(events, run.stoppedAt),
  };
}

function snapshotOf(run: Run): Snapshot {
  return {
    v: 1,
    seq: run.seq,
    scopes: record(run.scopes, ({ key: _key, population: _population, ...state }) => state),
    tokens: record(run.tokens, withoutKey),
    ...(run.timers.size > 0 && { timers: record(run.timers, withoutKey) }),
    ...(run.messages.size > 0 && { messages: record(run.messages, withoutKey) }),
    ...(run.incidents.size > 0 && { incidents: record(run.incidents, withoutKey) }),
    ...(run.ended && { ended: run.ended.how }),
  };
}

function withoutKey<State extends { key: Key }>({ key: _key, ...state }: State): Omit<State, 'key'> {
  return state;
}

const record = <Entry, State>(
  entries: Map<Key, Entry>,
  stateOf: (entry: Entry) => State,
): Record<Key, State> => Object.fromEntries([...entries].map(([key, entry]) => [key, stateOf(entry)]));

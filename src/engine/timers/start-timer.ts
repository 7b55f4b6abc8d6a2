import type { Environment } from '../environment.ts';
import type { Model, StartEvent, TimerEvent } from '../model/model.ts';
import { nodeOf } from '../run/node-of.ts';
import { openRun } from '../run/run.ts';
import { openScope } from '../run/scopes.ts';
import type { TimerState } from '../snapshot.ts';
import { armTimer } from './arm-timer.ts';
import { nextTurn } from './next-turn.ts';

// A timer that begins instances belongs to none of them: it stands between deployment and its turns, kept by
// the caller, and is reckoned by the same clock as every other timer.

type TimerStart = StartEvent & { event: TimerEvent };

/** The start events of a process that begin an instance by the clock. */
export function timerStartsOf(model: Model): string[] {
  const startEvents = model.scopes.get(model.processId)?.startEvents ?? [];
  return startEvents.filter((id) => isTimerStart(nodeOf(model, id)));
}

/** The timer as it is when its process is deployed. Throws Stuck where its value or its calendar is wrong. */
export function armStartTimer(model: Model, startEventId: string, environment: Environment): TimerState {
  const run = openRun(model, undefined, environment);
  const scope = openScope(run, model.processId);
  const node = timerStart(model, startEventId);
  armTimer(run, node, node.event, { scope: scope.key }, scope.key);
  const [timer] = run.timers.values();
  if (!timer) throw new Error(`Expected to arm ${startEventId}, but there is no timer`);
  return stateOf(timer);
}

/** The same timer for its next turn; undefined where that was the last. */
export function nextStart(
  model: Model,
  startEventId: string,
  state: TimerState,
  environment: Environment,
): TimerState | undefined {
  const timer = { ...state, key: startEventId };
  const run = openRun(model, undefined, environment);
  return nextTurn(run, timer, timerStart(model, startEventId).event) ? stateOf(timer) : undefined;
}

function stateOf(timer: TimerState & { key: string }): TimerState {
  const { key: _key, scope: _scope, ...state } = timer;
  return state;
}

function timerStart(model: Model, id: string): TimerStart {
  const node = nodeOf(model, id);
  if (isTimerStart(node)) return node;
  throw new Error(`${id} is no timer start event of ${model.processId}`);
}

const isTimerStart = (node: ReturnType<typeof nodeOf>): node is TimerStart =>
  node.type === 'start-event' && node.event?.kind === 'timer';

import type { Environment } from '../environment.ts';
import { definitionsAt } from '../model/source/definitions-at.ts';
import type { Model } from '../model/model.ts';
import { nodeOf } from '../run/node-of.ts';
import { openRun } from '../run/run.ts';
import { openScope } from '../run/scopes/scopes.ts';
import type { Armed, TimerState } from '../snapshot.ts';
import { armTimer } from './arm-timer.ts';
import { nextTurn } from './next-turn.ts';
import { reckon } from './reckon.ts';
import { timerNodeOf } from './timer-node.ts';

// A timer that begins instances belongs to none of them: it stands between deployment and its turns, kept by
// the caller, and is reckoned by the same clock as every other timer.

export type TimerStart = Pick<Armed, 'at' | 'nth'>;

/** The start events of a process that begin an instance by the clock, each time of one that has several. */
export function timerStartsOf(model: Model): TimerStart[] {
  const startEvents = model.scopes.get(model.processId)?.startEvents ?? [];
  return startEvents.flatMap((at) =>
    definitionsAt(nodeOf(model, at)).flatMap(({ event, nth }) =>
      event.kind === 'timer' ? [{ at, ...(nth !== undefined && { nth }) }] : [],
    ),
  );
}

/** The timer as it is when its process is deployed. Throws Stuck where its value or its calendar is wrong. */
export function armStartTimer(model: Model, start: TimerStart, environment: Environment): TimerState {
  const run = openRun(model, undefined, environment);
  const scope = openScope(run, model.processId);
  const { node, event } = timerNodeOf(run, start);
  armTimer(run, node, event, { ...start, scope: scope.key }, scope.key);
  const [timer] = run.timers.values();
  if (!timer) throw new Error(`Expected to arm ${start.at}, but there is no timer`);
  return stateOf(timer);
}

/** The same timer for its next turn; undefined where that was the last. */
export function nextStart(model: Model, state: TimerState, environment: Environment): TimerState | undefined {
  const timer = { ...state, key: state.at };
  const run = openRun(model, undefined, environment);
  return nextTurn(run, timer, timerNodeOf(run, timer).event) ? stateOf(timer) : undefined;
}

/** The same turn by the calendar as it is now. Throws Stuck where that cannot be counted. */
export function startAsReckonedNow(model: Model, state: TimerState, environment: Environment): TimerState {
  const timer = { ...state, key: state.at };
  const run = openRun(model, undefined, environment);
  reckon(run, timer, timerNodeOf(run, timer).event);
  return stateOf(timer);
}

function stateOf(timer: TimerState & { key: string }): TimerState {
  const { key: _key, scope: _scope, ...state } = timer;
  return state;
}

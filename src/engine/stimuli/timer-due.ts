import { closeTimer } from '../run/events/disarm.ts';
import type { Run, Timer } from '../run/run.ts';
import type { StimulusOf } from '../stimulus.ts';
import { nextTurn } from '../timers/next-turn.ts';
import { attemptOnTimer } from '../timers/reckon-again.ts';
import { timerNodeOf } from '../timers/timer-node.ts';
import { Unfit } from '../unfit.ts';
import { eventHappened } from '../run/events/event-happened.ts';

/** A timer fires. One that repeats beside its owner is armed for its next turn under the same key. */
export function timerDue(run: Run, stimulus: StimulusOf<'timer-due'>): void {
  const timer = dueTimer(run, stimulus.timerKey);
  run.events.push({ type: 'timer.fired', elementId: timer.at });
  if (repeats(run, timer)) armAgain(run, timer);
  else closeTimer(run, timer.key, 'completed');
  eventHappened(run, timer);
}

function dueTimer(run: Run, key: string): Timer {
  const timer = run.timers.get(key);
  if (!timer) throw new Unfit(`the timer ${key} is no longer armed`);
  if (timer.due === undefined) throw new Unfit(`the timer ${key} stands still`);
  if (new Date(timer.due) > run.environment.now)
    throw new Unfit(`the timer ${key} is not due before ${timer.due}`);
  return timer;
}

function repeats(run: Run, timer: Timer): boolean {
  const { node } = timerNodeOf(run, timer);
  const staysArmed = node.type !== 'intermediate-catch-event' && !node.interrupting;
  return staysArmed && (timer.cron !== undefined || (timer.every !== undefined && timer.times !== 0));
}

/** Where the next turn cannot be reckoned, this turn still counts; the timer waits for its incident's retry. */
function armAgain(run: Run, timer: Timer): void {
  const { event } = timerNodeOf(run, timer);
  run.timersTouched.add(timer.key);
  attemptOnTimer(run, timer, () => {
    if (!nextTurn(run, timer, event)) closeTimer(run, timer.key, 'completed');
  });
}

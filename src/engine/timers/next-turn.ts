import type { TimerEvent } from '../model/model.ts';
import type { Run, Timer } from '../run/run.ts';
import { reckon } from './reckon.ts';
import { clockOf } from './timer-clock.ts';
import { fixedLengthOf } from './timing.ts';

/**
 * Moves a repeating timer to its next turn after now, counting from the turn before, so that turns do not
 * drift. Turns missed meanwhile (the program was down) count as taken: the one that fired stands for them.
 * Answers false, leaving the timer at its last turn, where no turn is left.
 */
export function nextTurn(run: Run, timer: Timer, event: TimerEvent): boolean {
  if (timer.cron !== undefined) return nextOfCron(run, timer, event, timer.cron);
  skipMissed(run, timer, event);
  do {
    if (timer.every === undefined || timer.times === 0) return false;
    takeTurns(timer, timer.due ?? timer.from, 1);
    reckon(run, timer, event);
  } while (timer.due !== undefined && new Date(timer.due) <= run.environment.now);
  return true;
}

/** Its turns are those of the wall clock, however late the last one was. */
function nextOfCron(run: Run, timer: Timer, event: TimerEvent, cron: string): boolean {
  const { now } = run.environment;
  takeTurns(timer, now.toISOString(), 1);
  if (!clockOf(run, event).cron(now, cron)) return false;
  reckon(run, timer, event);
  return true;
}

/** Jumps over all but the last missed turn at once: a timer of seconds may have missed millions. */
function skipMissed(run: Run, timer: Timer, event: TimerEvent): void {
  const everyMs = timer.every === undefined ? undefined : fixedLengthOf(timer.every);
  const { now } = run.environment;
  if (everyMs === undefined || timer.due === undefined || new Date(timer.due) >= now) return;
  const clock = clockOf(run, event);
  const due = new Date(timer.due);
  const missed = Math.floor(clock.between(due, now) / everyMs) - 1;
  const turns = Math.min(missed, (timer.times ?? Infinity) - 1);
  if (turns < 1) return;
  takeTurns(timer, clock.plus(due, turns * everyMs).at.toISOString(), turns);
  delete timer.later;
  reckon(run, timer, event);
}

function takeTurns(timer: Timer, lastTurn: string, turns: number): void {
  timer.from = lastTurn;
  timer.later = true;
  if (timer.times !== undefined) timer.times -= turns;
  if (timer.turn !== undefined) timer.turn += turns;
  delete timer.span;
  delete timer.pauses;
  // Until the next turn is reckoned there is none: a timer whose calendar is gone must not fire again.
  delete timer.due;
}

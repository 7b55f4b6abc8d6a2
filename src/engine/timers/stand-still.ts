import type { Run, Timer } from '../run/run.ts';
import { attemptOnTimer, isStuck } from './reckon-again.ts';
import { reckon } from './reckon.ts';
import { timerNodeOf } from './timer-node.ts';
import { whoseTurn } from './whose-turn.ts';

// alur:pausable: while everything the instance waits for is someone else's turn, the office's clock stands
// still, and goes on with the time that was left. Looked at once after each stimulus, when it is settled.

export function letClocksStandOrRun(run: Run): void {
  // One that stands still may have come to a version in which it never does.
  const mayChange = [...run.timers.values()].filter(
    (timer) => isPausable(run, timer) || timer.still !== undefined,
  );
  if (mayChange.length === 0) return;
  const turns = whoseTurn(run);
  const standStill = turns.size > 0 && !turns.has('office');
  for (const timer of mayChange) {
    const stands = standStill && isPausable(run, timer);
    if (stands === (timer.still !== undefined) || isStuck(run, timer)) continue;
    attemptOnTimer(run, timer, () => changeOver(run, timer, stands ? pause : resume));
  }
}

const isPausable = (run: Run, timer: Timer): boolean => timerNodeOf(run, timer).event.pausable === true;

/** The change happens as a whole or, where the calendar is missing, not at all. */
function changeOver(run: Run, timer: Timer, change: (run: Run, timer: Timer) => void): void {
  const changed = { ...timer };
  change(run, changed);
  run.timers.set(timer.key, changed);
}

function pause(run: Run, timer: Timer): void {
  timer.still = run.environment.now.toISOString();
  reckon(run, timer, timerNodeOf(run, timer).event);
  run.events.push({ type: 'clock.paused', elementId: timer.at, remainingMs: timer.left ?? 0 });
}

function resume(run: Run, timer: Timer): void {
  const { still } = timer;
  if (still === undefined) return;
  timer.pauses = [...(timer.pauses ?? []), [still, run.environment.now.toISOString()]];
  delete timer.still;
  reckon(run, timer, timerNodeOf(run, timer).event);
  run.events.push({ type: 'clock.resumed', elementId: timer.at, dueAt: timer.due ?? timer.from });
}

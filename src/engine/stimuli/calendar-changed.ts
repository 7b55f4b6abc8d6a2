import type { Run, Timer } from '../run/run.ts';
import { reckonAgain } from '../timers/reckon-again.ts';
import { timerNodeOf } from '../timers/timer-node.ts';

/**
 * A calendar has other hours or holidays now: every timer that counts by one is worked out anew. What comes out
 * the same is not opened again: its job stays as it is, with the attempts it has made.
 */
export function calendarChanged(run: Run): void {
  for (const timer of run.timers.values()) {
    if (timerNodeOf(run, timer).event.calendarId === undefined) continue;
    const before = standingOf(timer);
    reckonAgain(run, timer);
    if (standingOf(timer) === before) run.timersTouched.delete(timer.key);
  }
}

const standingOf = ({ due, left, provisional }: Timer): string => JSON.stringify([due, left, provisional]);

import type { Run } from '../run/run.ts';
import { reckonAgain } from '../timers/reckon-again.ts';
import { timerNodeOf } from '../timers/timer-node.ts';

/** A calendar has other hours or holidays now: every timer that counts by one is worked out anew. */
export function calendarChanged(run: Run): void {
  for (const timer of run.timers.values()) {
    if (timerNodeOf(run, timer).event.calendarId !== undefined) reckonAgain(run, timer);
  }
}

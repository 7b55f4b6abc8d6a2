import type { Deadline } from '../../calendar/working-calendar.ts';
import type { TimerEvent } from '../model/model.ts';
import type { Run, Timer } from '../run/run.ts';
import { Stuck } from '../run/stuck.ts';
import { clockOf, type TimerClock } from './timer-clock.ts';

/**
 * Works out when a timer is due, or what is left of it while it stands still, by replaying its life: from
 * its start, its span, less every pause. So a calendar changed meanwhile counts as if it had always been so.
 * Throws Stuck where the calendar is missing; the timer then stays as it was.
 */
export function reckon(run: Run, timer: Timer, event: TimerEvent): void {
  const { due, left, provisional } = replay(clockOf(run, event), timer);
  delete timer.due;
  delete timer.left;
  delete timer.provisional;
  if (due !== undefined) timer.due = due;
  if (left !== undefined) timer.left = left;
  if (provisional) timer.provisional = true;
  run.timersTouched.add(timer.key);
}

function replay(clock: TimerClock, timer: Timer): { due?: string; left?: number; provisional: boolean } {
  let deadline = withoutPauses(clock, timer);
  for (const [since, until] of timer.pauses ?? []) {
    deadline = clock.plus(new Date(until), leftAt(clock, since, deadline.at));
  }
  const { at, provisional } = deadline;
  if (timer.still === undefined) return { due: at.toISOString(), provisional };
  return { left: leftAt(clock, timer.still, at), provisional };
}

function withoutPauses(clock: TimerClock, timer: Timer): Deadline {
  const { from, span, every, later, first, turn = 0, cron } = timer;
  if (cron !== undefined) return clock.cron(new Date(from), cron) ?? neverDue(cron);
  if (first !== undefined && every !== undefined) return clock.turn(new Date(first), turn, every);
  if (later && every !== undefined) return clock.nextTurn(new Date(from), every);
  if (span !== undefined) return clock.after(new Date(from), span);
  return { at: new Date(from), provisional: false };
}

function neverDue(cron: string): never {
  throw new Stuck(`"${cron}" is never due again`);
}

/** Nothing is left of a timer that was due already when it was stopped: it fires as soon as it goes on. */
const leftAt = (clock: TimerClock, since: string, due: Date): number =>
  new Date(since) < due ? clock.between(new Date(since), due) : 0;

import type { TimerEvent } from '../model/model.ts';
import { Stuck } from '../run/stuck.ts';
import type { TimerState } from '../snapshot.ts';
import { isCron, readCron } from './cron.ts';
import { plainClock, type TimerClock } from './timer-clock.ts';
import { fixedLengthOf, readCycle, readInstant, readSpan, type Cycle } from './timing.ts';

export type Course = Pick<TimerState, 'from' | 'span' | 'every' | 'times' | 'first' | 'turn' | 'cron'>;

/** How a timer that is armed now runs, from what its element says. Throws Stuck where that cannot be read. */
export function courseOf(event: TimerEvent, value: string, clock: TimerClock, now: Date): Course {
  if (event.timing === 'date') return { from: readInstant(value, clock.zone).toISOString() };
  if (event.timing === 'duration') {
    const { start = now, span } = readSpan(value, clock.zone);
    return { from: start.toISOString(), ...(span !== undefined && { span }) };
  }
  if (isCron(value)) return { from: now.toISOString(), cron: readCron(value) };
  const cycle = readCycle(value, clock.zone);
  return cycle.end ? untilEnd(cycle, cycle.end, clock, now) : fromStart(cycle, event, now);
}

/** Months are counted from the first turn, so that the 31st comes back after a February; a pause moves all later turns. */
function fromStart({ every, times, start }: Cycle, event: TimerEvent, now: Date): Course {
  const from = (start ?? now).toISOString();
  const isAnchored = event.calendarId === undefined && !event.pausable && fixedLengthOf(every) === undefined;
  return {
    from,
    ...(!start && { span: every }),
    every,
    ...(times !== undefined && { times: times - 1 }),
    ...(isAnchored && { first: from, turn: start ? 0 : 1 }),
  };
}

/** The turns are counted back from the last: those still to come, at most as many as it repeats. */
function untilEnd({ every, times = Infinity }: Cycle, end: Date, clock: TimerClock, now: Date): Course {
  if (clock !== plainClock) throw new Stuck('Turns of working time cannot be counted back from an end');
  const before = Math.max(0, Math.min(times - 1, turnsBetween(now, end, every)));
  const first = end.toISOString();
  return { from: turnOf(first, -before, every), every, times: before, first, turn: 0 - before };
}

/** How often the period fits between two instants, counted back from the later. */
function turnsBetween(now: Date, end: Date, every: string): number {
  const ms = end.getTime() - now.getTime();
  const length = fixedLengthOf(every);
  if (length !== undefined) return Math.floor(ms / length);
  // Longer than a day each: the greatest number that fits is sought between none and one a day.
  let [fitting, tooMany] = [0, Math.ceil(ms / dayMs) + 2];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (new Date(turnOf(end.toISOString(), -middle, every)) >= now) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

const dayMs = 86_400_000;

const turnOf = (first: string, turn: number, every: string): string =>
  plainClock.turn(new Date(first), turn, every).at.toISOString();

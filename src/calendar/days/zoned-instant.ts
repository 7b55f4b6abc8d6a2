import { IANAZone } from 'luxon';

// The instant at which the wall clock of a zone shows a date and time: the first of two where the clock
// is set back, the instant of the change where it is set forward and never shows that time. A later
// wall time is so never an earlier instant, and hours that do not overlap on paper never do in fact.

const minuteMs = 60_000;
export const dateMs = 86_400_000;
/** Asking a zone is slow, so it is asked once a date: zone → days since 1970 → offset at 00:00 UTC. */
const known = new Map<string, Map<number, number>>();

/** The wall clock of one date: from a minute of that date to its instant. */
export function wallClockOn(zone: string, dateNumber: number): (minute: number) => number {
  // No zone is a whole day away from UTC: these are the offsets before the date starts and after it ends.
  const [before, after] = [offsetAtMidnight(zone, dateNumber - 1), offsetAtMidnight(zone, dateNumber + 2)];
  const wall = (minute: number): number => dateNumber * dateMs + minute * minuteMs;
  if (before === after) return (minute) => wall(minute) - before;
  return (minute) => changingInstant(zone, wall(minute), before, after);
}

function offsetAtMidnight(zone: string, dateNumber: number): number {
  const ofZone = known.get(zone) ?? new Map<number, number>();
  known.set(zone, ofZone);
  const offset = ofZone.get(dateNumber) ?? offsetAt(zone, dateNumber * dateMs);
  ofZone.set(dateNumber, offset);
  return offset;
}

const offsetAt = (zone: string, instant: number): number => IANAZone.create(zone).offset(instant) * minuteMs;

function changingInstant(zone: string, wallMs: number, before: number, after: number): number {
  const candidates = [wallMs - before, wallMs - after].sort((a, b) => a - b);
  const shown = candidates.find((instant) => instant + offsetAt(zone, instant) === wallMs);
  return (
    shown ?? changeBetween(wallMs - after, wallMs - before, (instant) => offsetAt(zone, instant) === after)
  );
}

/** The first instant in ]from, to] at which the clock has changed. */
function changeBetween(from: number, to: number, hasChanged: (instant: number) => boolean): number {
  let [last, first] = [from, to];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (hasChanged(middle)) first = middle;
    else last = middle;
  }
  return first;
}

import { IANAZone } from 'luxon';

// The instant at which the wall clock of a zone shows a date and time: the first of two where the clock
// is set back, the instant of the change where it is set forward and never shows that time. A later
// wall time is so never an earlier instant, and hours that do not overlap on paper never do in fact.

const minuteMs = 60_000;
export const dateMs = 86_400_000;

/** @param wallMs what the clock shows, as milliseconds since 1970-01-01 00:00 of that clock. */
export function zonedInstant(zone: string, wallMs: number): number {
  const clock = IANAZone.create(zone);
  const offset = (instant: number): number => clock.offset(instant) * minuteMs;
  // No zone is a whole day away from UTC: these two are the offsets before and after any change near by.
  const [before, after] = [offset(wallMs - dateMs), offset(wallMs + dateMs)];
  const candidates = before >= after ? [wallMs - before, wallMs - after] : [wallMs - after, wallMs - before];
  const shown = candidates.find((instant) => instant + offset(instant) === wallMs);
  return shown ?? changeBetween(wallMs - after, wallMs - before, (instant) => offset(instant) === after);
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

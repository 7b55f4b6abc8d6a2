import { DateTime, Duration } from 'luxon';
import { addDuration } from '../../calendar/add-duration.ts';
import { addWorkingTime } from '../../calendar/add-working-time.ts';
import { nextInCycle } from '../../calendar/next-in-cycle.ts';
import type { Deadline, WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingTimeBetween } from '../../calendar/working-time-between.ts';
import type { TimerEvent } from '../model/model.ts';
import type { Run } from '../run/run.ts';
import { Stuck } from '../run/stuck.ts';

/** How time passes for one timer: the working time of its calendar, or plain time. */
export interface TimerClock {
  after(from: Date, isoDuration: string): Deadline;
  /** The turn of a repetition after the one at `lastTurn`. */
  nextTurn(lastTurn: Date, isoDuration: string): Deadline;
  plus(from: Date, ms: number): Deadline;
  between(from: Date, to: Date): number;
}

/** Throws Stuck where the timer names a calendar that does not exist. */
export function clockOf(run: Run, event: TimerEvent): TimerClock {
  if (event.calendarId === undefined) return plainClock;
  const calendar = run.environment.calendar(event.calendarId);
  if (!calendar) throw new Stuck(`There is no calendar "${event.calendarId}"`);
  return workingClock(calendar);
}

// Days and months are counted in UTC, so that the same snapshot gives the same instant on every server.
const inPlainTime = (from: Date, isoDuration: string): Deadline =>
  exactly(DateTime.fromJSDate(from, { zone: 'utc' }).plus(Duration.fromISO(isoDuration)).toJSDate());

export const plainClock: TimerClock = {
  after: inPlainTime,
  nextTurn: inPlainTime,
  plus: (from, ms) => exactly(new Date(from.getTime() + ms)),
  between: (from, to) => to.getTime() - from.getTime(),
};

const workingClock = (calendar: WorkingCalendar): TimerClock => ({
  after: (from, isoDuration) => counted(() => addDuration(calendar, from, isoDuration)),
  nextTurn: (lastTurn, isoDuration) => counted(() => nextInCycle(calendar, lastTurn, isoDuration)),
  plus: (from, ms) => counted(() => addWorkingTime(calendar, from, ms)),
  between: (from, to) => counted(() => workingTimeBetween(calendar, from, to)),
});

/** A calendar may be unable to count, e.g. months, or hours where it has no open day. */
function counted<Result>(count: () => Result): Result {
  try {
    return count();
  } catch (error) {
    throw new Stuck(error instanceof Error ? error.message : String(error));
  }
}

const exactly = (at: Date): Deadline => ({ at, provisional: false });

import { DateTime, Duration } from 'luxon';
import { addDuration } from '../../calendar/counting/add-duration.ts';
import { addWorkingTime } from '../../calendar/counting/add-working-time.ts';
import { deadlineAt } from '../../calendar/counting/deadline.ts';
import { nextInCycle } from '../../calendar/counting/next-in-cycle.ts';
import { nextOpening } from '../../calendar/days/next-opening.ts';
import type { Deadline, WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingTimeBetween } from '../../calendar/counting/working-time-between.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import { reasonOf } from '../../kernel/reason-of.ts';
import type { TimerEvent } from '../model/model.ts';
import type { Run } from '../run/run.ts';
import { Stuck } from '../run/stuck.ts';
import { nextOfCron } from './cron.ts';

/** How time passes for one timer: the working time of its calendar, or plain time. */
export interface TimerClock {
  /** What dates and times without a zone are of. */
  readonly zone: string;
  after(from: Date, isoDuration: string): Deadline;
  /** The turn of a repetition after the one at `lastTurn`. */
  nextTurn(lastTurn: Date, isoDuration: string): Deadline;
  /** The turn so many periods after the first, or before it. */
  turn(first: Date, turn: number, isoDuration: string): Deadline;
  /** The next turn of a cron expression after `from`; undefined where there is none any more. */
  cron(from: Date, expression: string): Deadline | undefined;
  plus(from: Date, ms: number): Deadline;
  between(from: Date, to: Date): number;
}

/** Throws Stuck where the timer names a calendar that does not exist. */
export function clockOf(run: Run, event: TimerEvent): TimerClock {
  if (event.calendarId === undefined) return plainClock;
  const calendar = run.environment.calendar(event.calendarId);
  if (!calendar) throw new Stuck(`There is no calendar "${event.calendarId}"`);
  const clock = workingClocks.get(calendar) ?? workingClock(calendar);
  workingClocks.set(calendar, clock);
  return clock;
}

// A calendar is read once and asked with every timer.
const workingClocks = new WeakMap<WorkingCalendar, TimerClock>();

// Days and months are those of the office's wall clock: the same on every server, and the 31st is the 31st there.
const inPlainTime = (from: Date, isoDuration: string): Deadline => plainTurn(from, 1, isoDuration);

function plainTurn(from: Date, turns: number, isoDuration: string): Deadline {
  const span = Duration.fromISO(isoDuration).mapUnits((count) => count * turns);
  return exactly(DateTime.fromJSDate(from, { zone: officeZone }).plus(span).toJSDate());
}

export const plainClock: TimerClock = {
  zone: officeZone,
  after: inPlainTime,
  nextTurn: inPlainTime,
  turn: plainTurn,
  cron(from, expression) {
    const next = nextOfCron(expression, from, officeZone);
    return next && exactly(next);
  },
  plus: (from, ms) => exactly(new Date(from.getTime() + ms)),
  between: (from, to) => to.getTime() - from.getTime(),
};

const workingClock = (calendar: WorkingCalendar): TimerClock => ({
  zone: calendar.zone,
  after: (from, isoDuration) => counted(() => addDuration(calendar, from, isoDuration)),
  nextTurn: (lastTurn, isoDuration) => counted(() => nextInCycle(calendar, lastTurn, isoDuration)),
  turn: () => {
    throw new Stuck('Turns of working time are counted one after the other');
  },
  // One that falls when the office is closed is that of the next opening; several there are one.
  cron: (from, expression) => {
    const next = nextOfCron(expression, from, calendar.zone);
    return next && counted(() => deadlineAt(calendar, from, nextOpening(calendar, next).getTime()));
  },
  plus: (from, ms) => counted(() => addWorkingTime(calendar, from, ms)),
  between: (from, to) => counted(() => workingTimeBetween(calendar, from, to)),
});

/** A calendar may be unable to count, e.g. months, or hours where it has no open day. */
function counted<Result>(count: () => Result): Result {
  try {
    return count();
  } catch (error) {
    throw new Stuck(reasonOf(error));
  }
}

const exactly = (at: Date): Deadline => ({ at, provisional: false });

import type { WorkingCalendar } from '../calendar/working-calendar.ts';

// What `advance` may know of the world: the moment, the calendars, and how long it may run.

export interface Environment {
  readonly now: Date;
  readonly calendar: (calendarId: string) => WorkingCalendar | undefined;
  /** The instance was called by another one, which hears of what nobody in it catches. */
  readonly called?: boolean;
  /** Elements that tokens may reach during one stimulus; default 10,000. A token that goes on is an incident. */
  readonly maxSteps?: number;
}

export const defaultMaxSteps = 10_000;

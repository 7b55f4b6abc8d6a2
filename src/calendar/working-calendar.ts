// When an office works: the value that every rule about working time is computed from. It is data,
// edited by an administrator; parseCalendar is the only way to make one, and what it makes is frozen,
// because everything derived from a calendar is remembered under its identity.

/** A date without time or zone, `2026-11-23`. */
export type LocalDate = string;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** One stretch of open hours on a wall clock, in minutes since midnight; the end does not belong to it. */
export interface Opening {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export type Hours = readonly Opening[];

/** Other hours between two dates, both included. A weekday it does not name keeps its weekly hours. */
export interface HoursOverride {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly hours: Readonly<Partial<Record<Weekday, Hours | undefined>>>;
  readonly decree?: string | undefined;
}

export const closedDayKinds = ['public-holiday', 'joint-leave', 'closure'] as const;

/** A date without any open hours, whatever weekly hours and overrides say. */
export interface ClosedDay {
  readonly on: LocalDate;
  readonly kind: (typeof closedDayKinds)[number];
  readonly name: string;
  readonly decree?: string | undefined;
}

export interface WorkingCalendar {
  readonly name: string;
  /** IANA name of the zone whose wall clock the hours are on. */
  readonly zone: string;
  /** A break is the gap between two openings of a day. */
  readonly weeklyHours: Readonly<Record<Weekday, Hours>>;
  readonly overrides: readonly HoursOverride[];
  readonly closedDays: readonly ClosedDay[];
  /** The years whose closed days are decreed. What reaches into any other year is provisional. */
  readonly coveredYears: readonly number[];
}

/** An instant counted by a calendar, and whether it reaches beyond the years the calendar covers. */
export interface Deadline {
  readonly at: Date;
  readonly provisional: boolean;
}

import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';

// A quarter of a calendar year by the office's clock: what satisfaction and performance are reported for.

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const startOf = ({ year, quarter }: Quarter): DateTime =>
  DateTime.fromObject({ year, month: quarter * 3 - 2, day: 1 }, { zone: officeZone });

const quarterFrom = ({ year, quarter }: DateTime): Quarter => ({ year, quarter });

export const quarterAt = (at: Date): Quarter => quarterFrom(DateTime.fromJSDate(at, { zone: officeZone }));

export const quarterBefore = (quarter: Quarter): Quarter =>
  quarterFrom(startOf(quarter).minus({ months: 3 }));

/** The instants [from, until[ of a quarter. */
export function boundsOf(quarter: Quarter): { from: Date; until: Date } {
  const start = startOf(quarter);
  return { from: start.toJSDate(), until: start.plus({ months: 3 }).toJSDate() };
}

/** 2026-T4: in keys, file names and addresses. */
export const quarterKey = ({ year, quarter }: Quarter): string => `${year}-T${quarter}`;

export function quarterFromKey(text: string): Quarter | undefined {
  const [, year, quarter] = /^(\d{4})-T([1-4])$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), quarter: Number(quarter) };
}

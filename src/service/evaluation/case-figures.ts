import { addWorkingDays } from '../../calendar/counting/add-working-days.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { ServiceSettings } from '../settings.ts';

// How many cases came, how they ended, and how many in time. Net: the deadline of the case, which stands still
// while the applicant or the authority has the turn, had not passed. Gross: by the calendar alone.

export interface Period {
  readonly from: Date;
  readonly until: Date;
}

export interface InTime {
  readonly net: number;
  readonly gross: number;
}

export interface CaseFigures {
  readonly received: number;
  readonly issued: number;
  readonly rejected: number;
  readonly closedIncomplete: number;
  readonly withdrawn: number;
  readonly cancelled: number;
  /** At the end of the period. */
  readonly running: number;
  /** Of those that ended; shares are for who shows them. */
  readonly finished: number;
  readonly withinTarget: InTime;
  readonly withinMaximum: InTime;
  readonly targetWorkingDays: number;
  readonly maximumWorkingDays: number;
}

interface Row {
  submitted_at: string;
  closed_at: string | null;
  outcome: string | null;
  target_fired_at: string | null;
  maximum_fired_at: string | null;
}

const firedAt = (kind: string): string =>
  `(SELECT MIN(d.fired_at) FROM deadlines d WHERE d.instance_id = a.instance_id AND d.kind = '${kind}')`;

export async function caseFigures(
  database: Database,
  calendar: WorkingCalendar,
  { targetWorkingDays, maximumWorkingDays }: ServiceSettings,
  { from, until }: Period,
): Promise<CaseFigures> {
  const [start, end] = [from.toISOString(), until.toISOString()];
  const rows = await read<Row>(
    database,
    `SELECT a.submitted_at, a.closed_at, a.outcome,
       ${firedAt('target')} AS target_fired_at, ${firedAt('maximum')} AS maximum_fired_at
     FROM applications a WHERE a.submitted_at < ? AND (a.closed_at IS NULL OR a.closed_at >= ?)`,
    [end, start],
  );
  const ended = rows.filter(({ closed_at }) => closed_at !== null && closed_at < end);
  const count = (outcome: string) => ended.filter((row) => row.outcome === outcome).length;
  return {
    received: rows.filter(({ submitted_at }) => submitted_at >= start).length,
    issued: count('TERBIT'),
    rejected: count('DITOLAK'),
    closedIncomplete: count('DITUTUP_TIDAK_LENGKAP'),
    withdrawn: count('DITARIK'),
    cancelled: count('DIBATALKAN'),
    running: rows.length - ended.length,
    finished: ended.length,
    withinTarget: inTime(ended, calendar, targetWorkingDays, 'target_fired_at'),
    withinMaximum: inTime(ended, calendar, maximumWorkingDays, 'maximum_fired_at'),
    targetWorkingDays,
    maximumWorkingDays,
  };
}

const inTime = (
  ended: readonly Row[],
  calendar: WorkingCalendar,
  days: number,
  fired: 'target_fired_at' | 'maximum_fired_at',
): InTime => ({
  net: ended.filter((row) => row[fired] === null || row[fired] > (row.closed_at ?? '')).length,
  gross: ended.filter(
    ({ submitted_at, closed_at }) =>
      new Date(closed_at ?? '') <= addWorkingDays(calendar, new Date(submitted_at), days).at,
  ).length,
});

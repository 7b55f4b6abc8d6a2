import { parseCalendar } from '../../calendar/reading/parse-calendar.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { CalendarChangeRow } from '../../persistence/entities/calendars.ts';
import { read } from '../../persistence/read.ts';

// What was put into force, by whom and why, and what followed from it.

export interface CalendarChange {
  id: string;
  calendarId: string;
  version: number;
  reason: string;
  madeAt: Date;
  madeBy: string;
  casesLookedAt: number;
  casesMoved: number;
  timersMoved: number;
  /** Undefined while deadlines are still being moved. */
  finishedAt: Date | undefined;
}

type Row = CalendarChangeRow & { made_by_name: string | null };

const select = `SELECT c.*, u.name AS made_by_name FROM calendar_changes c LEFT JOIN users u ON u.id = c.made_by`;

/** The latest first. */
export const changesOf = async (
  database: Database,
  calendarId: string,
  most: number,
): Promise<CalendarChange[]> =>
  (
    await read<Row>(database, `${select} WHERE c.calendar_id = ? ORDER BY c.to_version DESC LIMIT ${most}`, [
      calendarId,
    ])
  ).map(changeFrom);

/** Throws not-found. */
export async function calendarChange(
  database: Database,
  changeId: string,
): Promise<CalendarChange & { before: WorkingCalendar; after: WorkingCalendar }> {
  const [row] = await read<Row>(database, `${select} WHERE c.id = ?`, [changeId]);
  if (!row) throw new Rejection('not-found', `open change ${changeId}`, 'there is no such change');
  return {
    ...changeFrom(row),
    before: parseCalendar(JSON.parse(row.content_before)),
    after: parseCalendar(JSON.parse(row.content_after)),
  };
}

const changeFrom = (row: Row): CalendarChange => ({
  id: row.id,
  calendarId: row.calendar_id,
  version: row.to_version,
  reason: row.reason,
  madeAt: new Date(row.made_at),
  madeBy: row.made_by_name ?? row.made_by,
  casesLookedAt: row.cases_looked_at,
  casesMoved: row.cases_moved,
  timersMoved: row.timers_moved,
  finishedAt: row.finished_at === null ? undefined : new Date(row.finished_at),
});

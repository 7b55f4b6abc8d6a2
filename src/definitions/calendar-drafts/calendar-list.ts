import { parseCalendar } from '../../calendar/reading/parse-calendar.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// The calendars as an administrator sees them: each as it is in force, and as its draft would make it.

export interface EditedCalendar {
  id: string;
  version: number;
  updatedAt: Date;
  inForce: WorkingCalendar;
  draft: { calendar: WorkingCalendar; revision: number; savedAt: Date; savedBy: string } | undefined;
}

interface Row {
  id: string;
  content: string;
  version: number;
  updated_at: string;
  draft: string | null;
  revision: number | null;
  saved_at: string | null;
  saved_by: string | null;
}

export const calendarList = async (database: Database): Promise<EditedCalendar[]> =>
  (await read<Row>(database, `${select} ORDER BY c.name, c.id`)).map(calendarFrom);

/** Throws not-found. */
export async function editedCalendar(database: Database, calendarId: string): Promise<EditedCalendar> {
  const [row] = await read<Row>(database, `${select} WHERE c.id = ?`, [calendarId]);
  if (!row) throw new Rejection('not-found', `open calendar ${calendarId}`, 'there is no such calendar');
  return calendarFrom(row);
}

const select = `
  SELECT c.id, c.content, c.version, c.updated_at, d.content AS draft, d.revision, d.saved_at, u.name AS saved_by
  FROM calendars c LEFT JOIN calendar_drafts d ON d.calendar_id = c.id LEFT JOIN users u ON u.id = d.saved_by`;

const calendarFrom = (row: Row): EditedCalendar => ({
  id: row.id,
  version: row.version,
  updatedAt: new Date(row.updated_at),
  inForce: parseCalendar(JSON.parse(row.content)),
  draft:
    row.draft === null
      ? undefined
      : {
          calendar: parseCalendar(JSON.parse(row.draft)),
          revision: row.revision ?? 0,
          savedAt: new Date(row.saved_at ?? row.updated_at),
          savedBy: row.saved_by ?? '',
        },
});

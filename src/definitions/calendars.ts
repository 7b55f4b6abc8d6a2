import { parseCalendar } from '../calendar/reading/parse-calendar.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

// The working calendars in force. Content is parsed once a version; the versions are read each time,
// so a changed holiday counts from the next command on, in every process of the program.

type Calendars = (calendarId: string) => WorkingCalendar | undefined;

const parsed = new WeakMap<Database, Map<string, WorkingCalendar>>();

export async function calendarsIn(database: Database): Promise<Calendars> {
  const known = parsed.get(database) ?? new Map<string, WorkingCalendar>();
  parsed.set(database, known);
  const rows = await read<{ id: string; version: number }>(database, 'SELECT id, version FROM calendars');
  const current = new Map<string, WorkingCalendar>();
  for (const { id, version } of rows) {
    const key = `${id}@${version}`;
    const calendar = known.get(key) ?? (await parseStored(database, id));
    known.set(key, calendar);
    current.set(id, calendar);
  }
  return (calendarId) => current.get(calendarId);
}

export const calendarIds = async (database: Database): Promise<string[]> =>
  (await read<{ id: string }>(database, 'SELECT id FROM calendars ORDER BY id', [])).map(({ id }) => id);

async function parseStored(database: Database, id: string): Promise<WorkingCalendar> {
  const [row] = await read<{ content: string }>(database, 'SELECT content FROM calendars WHERE id = ?', [id]);
  return parseCalendar(JSON.parse(row?.content ?? 'null'));
}

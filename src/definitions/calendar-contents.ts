import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** The content of every working calendar in force, by its id: for a thread, which cannot be given the calendars. */
export async function calendarContents(database: Database): Promise<Readonly<Record<string, unknown>>> {
  const rows = await read<{ id: string; content: string }>(database, 'SELECT id, content FROM calendars');
  return Object.fromEntries(rows.map(({ id, content }) => [id, JSON.parse(content)]));
}

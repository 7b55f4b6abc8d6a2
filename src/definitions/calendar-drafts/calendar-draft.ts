import { calendarContent } from '../../calendar/calendar-content.ts';
import { parseCalendar } from '../../calendar/reading/parse-calendar.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';

// What is being prepared for a calendar: one draft each, which several edits add to and nothing counts by. Putting
// it into force moves deadlines, so that is a step of its own (instances/calendar-change).

export interface CalendarDraft {
  calendarId: string;
  /** JSON as calendar-schema.ts reads it. */
  content: string;
  contentInForce: string;
  /** The version it was begun from, and the one that is in force. */
  baseVersion: number;
  version: number;
  revision: number;
  savedAt: Date;
  savedBy: string;
}

interface Row {
  calendar_id: string;
  content: string;
  content_in_force: string;
  base_version: number;
  version: number;
  revision: number;
  saved_at: string;
  saved_by: string;
}

export async function draftOf(database: Database, calendarId: string): Promise<CalendarDraft | undefined> {
  const [row] = await read<Row>(
    database,
    `SELECT d.calendar_id, d.content, c.content AS content_in_force, d.base_version, c.version, d.revision,
       d.saved_at, d.saved_by
     FROM calendar_drafts d JOIN calendars c ON c.id = d.calendar_id WHERE d.calendar_id = ?`,
    [calendarId],
  );
  return (
    row && {
      calendarId: row.calendar_id,
      content: row.content,
      contentInForce: row.content_in_force,
      baseVersion: row.base_version,
      version: row.version,
      revision: row.revision,
      savedAt: new Date(row.saved_at),
      savedBy: row.saved_by,
    }
  );
}

export type Edit = (calendar: WorkingCalendar) => WorkingCalendar;

/**
 * Adds an edit to the draft, beginning one from the calendar in force where there is none; a draft that comes out
 * as the calendar in force is removed. To be called in the transaction. Throws not-found, and 'invalid' with its
 * problems where the result is no calendar.
 */
export async function editDraft(
  database: Database,
  tx: Transaction,
  calendarId: string,
  edit: Edit,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  if (tx.dialect.forUpdate !== '')
    await tx.query(`SELECT id FROM calendars WHERE id = ? ${tx.dialect.forUpdate}`, [calendarId]);
  const draft = await draftOf(database, calendarId);
  const inForce = draft ?? (await calendarInForce(database, calendarId));
  const edited = edit(parseCalendar(JSON.parse(inForce.content)));
  const content = JSON.stringify(calendarContent(edited));
  const before = draft?.contentInForce ?? inForce.content;
  if (contentOf(content) === contentOf(before)) return removeDraft(tx, calendarId);
  await tx.run(
    `INSERT INTO calendar_drafts (calendar_id, content, base_version, revision, saved_at, saved_by)
     VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT (calendar_id) DO UPDATE SET content = excluded.content,
       revision = calendar_drafts.revision + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    [calendarId, content, inForce.version, now.toISOString(), by],
  );
}

export async function removeDraft(tx: Transaction, calendarId: string): Promise<void> {
  await tx.run('DELETE FROM calendar_drafts WHERE calendar_id = ?', [calendarId]);
}

/** The stored text may be laid out in any way: what counts is what it says. */
const contentOf = (content: string): string =>
  JSON.stringify(calendarContent(parseCalendar(JSON.parse(content))));

async function calendarInForce(
  database: Database,
  calendarId: string,
): Promise<{ content: string; version: number }> {
  const [row] = await read<{ content: string; version: number }>(
    database,
    'SELECT content, version FROM calendars WHERE id = ?',
    [calendarId],
  );
  if (!row) throw new Rejection('not-found', `open calendar ${calendarId}`, 'there is no such calendar');
  return row;
}

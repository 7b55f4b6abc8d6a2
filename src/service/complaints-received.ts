import type { Variables } from '../engine/variables.ts';
import type { Database } from '../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../persistence/keyset-page.ts';
import { read } from '../persistence/read.ts';

/** A complaint as whoever answers it reads it. */
export interface ReceivedComplaint {
  ticketNumber: string;
  category: string;
  name: string | undefined;
  contact: string | undefined;
  content: Variables;
  submittedAt: Date;
}

interface Row {
  ticket_number: string;
  category: string;
  name: string | null;
  contact: string | null;
  content: string;
  submitted_at: string;
}

const newestFirst: Order = { columns: [{ sql: 'ticket_number', holds: 'string' }], direction: 'DESC' };

/** The newest first, at most `limit`; `next` is the cursor of the following page. */
export async function complaintsReceived(
  database: Database,
  page: { limit: number; after?: string },
): Promise<{ complaints: ReceivedComplaint[]; next: string | undefined }> {
  const condition = after(newestFirst, page.after);
  const rows = await read<Row>(
    database,
    `SELECT ticket_number, category, name, contact, content, submitted_at FROM complaints
     WHERE ${condition.sql} ORDER BY ${orderBy(newestFirst)} LIMIT ?`,
    [...condition.params, page.limit + 1],
  );
  const { shown, next } = pageOf(rows, page.limit, (row) => [row.ticket_number]);
  return { complaints: shown.map(complaintFrom), next };
}

const complaintFrom = (row: Row): ReceivedComplaint => ({
  ticketNumber: row.ticket_number,
  category: row.category,
  name: row.name ?? undefined,
  contact: row.contact ?? undefined,
  content: JSON.parse(row.content),
  submittedAt: new Date(row.submitted_at),
});

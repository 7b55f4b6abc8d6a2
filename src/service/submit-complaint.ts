import type { Variables } from '../engine/variables.ts';
import { record } from '../history/record.ts';
import { nextNumber } from '../instances/next-number.ts';
import { newId } from '../kernel/ids.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { localYearOf } from '../kernel/local-date.ts';

// A complaint, suggestion or question, kept as it was written and given a number of its year. The
// history says that it came in, never who complained or about what.

export interface Complaint {
  readonly channel: 'web';
  readonly category: string;
  readonly name: string;
  readonly contact: string;
  /** What else was written. */
  readonly content: Variables;
}

export interface Submitting {
  readonly now: Date;
  readonly actorId?: string;
}

/** Stores the complaint and returns its ticket number, PG-2026-000001. */
export function submitComplaint(
  database: Database,
  complaint: Complaint,
  submitting: Submitting,
): Promise<string> {
  const { now, actorId } = submitting;
  const year = localYearOf(now);
  return inTransaction(database, async (tx) => {
    const number = await nextNumber(tx, 'complaint', year);
    const ticketNumber = `PG-${year}-${String(number).padStart(6, '0')}`;
    await tx.insert('complaints', {
      id: newId(),
      ticket_number: ticketNumber,
      channel: complaint.channel,
      category: complaint.category,
      name: complaint.name,
      contact: complaint.contact,
      content: JSON.stringify(complaint.content),
      submitted_at: now.toISOString(),
      submitted_by: actorId ?? null,
    });
    await record(tx, {
      type: 'complaint.submitted',
      at: now,
      ...(actorId === undefined ? {} : { actorId }),
      content: { ticketNumber, category: complaint.category },
    });
    return ticketNumber;
  });
}

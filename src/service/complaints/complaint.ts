import { z } from 'zod';
import type { Variables } from '../../engine/variables.ts';
import type { Database } from '../../persistence/database.ts';
import type { complaints } from '../../persistence/entities/complaints.ts';
import type { RowOf } from '../../persistence/entities/entity.ts';
import { read } from '../../persistence/read.ts';
import { isComplaintClass, type ComplaintClass } from './complaint-classes.ts';

// A complaint as it is stored. Who may read what of it says complaint-policy.ts.

export type ComplaintRow = RowOf<typeof complaints>;

export interface Complaint {
  id: string;
  ticketNumber: string;
  channel: string;
  category: string;
  complaintClass: ComplaintClass | undefined;
  name: string | undefined;
  contact: string | undefined;
  email: string | undefined;
  isConfidential: boolean;
  /** What else was written on the form. */
  content: Variables;
  submittedAt: Date;
  /** Undefined for one that was kept before complaints were cases. */
  instanceId: string | undefined;
  /** The account of whoever complains, where they have one. */
  complainantId: string | undefined;
  /** Whom it is about, where that is somebody of the office. */
  subjectId: string | undefined;
  /** The number in SP4N-LAPOR!. */
  reference: string | undefined;
  receivedBy: string | undefined;
  escalation: string | undefined;
  lateAt: Date | undefined;
  closedAt: Date | undefined;
  outcome: string | undefined;
}

const contentShape = z.record(z.string(), z.json());
const instant = (text: string | null) => (text === null ? undefined : new Date(text));

export const complaintFrom = (row: ComplaintRow): Complaint => ({
  id: row.id,
  ticketNumber: row.ticket_number,
  channel: row.channel,
  category: row.category,
  complaintClass: isComplaintClass(row.class) ? row.class : undefined,
  name: row.name ?? undefined,
  contact: row.contact ?? undefined,
  email: row.email ?? undefined,
  isConfidential: row.confidential === 1,
  content: contentShape.parse(JSON.parse(row.content)),
  submittedAt: new Date(row.submitted_at),
  instanceId: row.instance_id ?? undefined,
  complainantId: row.complainant_id ?? undefined,
  subjectId: row.subject_id ?? undefined,
  reference: row.reference ?? undefined,
  receivedBy: row.received_by ?? undefined,
  escalation: row.escalation ?? undefined,
  lateAt: instant(row.late_at),
  closedAt: instant(row.closed_at),
  outcome: row.outcome ?? undefined,
});

type Key = { ticketNumber: string } | { instanceId: string } | { id: string };

const columnOf = { ticketNumber: 'ticket_number', instanceId: 'instance_id', id: 'id' } as const;

export async function complaintOf(database: Database, key: Key): Promise<Complaint | undefined> {
  const [[name, value] = ['id', '']] = Object.entries(key);
  const column = columnOf[name as keyof typeof columnOf];
  const [row] = await read<ComplaintRow>(database, `SELECT * FROM complaints WHERE ${column} = ?`, [value]);
  return row && complaintFrom(row);
}

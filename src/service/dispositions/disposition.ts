import { z } from 'zod';
import type { DispositionRow } from '../../persistence/entities/registers.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// A row of the disposition sheet (lembar disposisi): who handed the case on to whom, with what.

/** The desks that write one. */
export const dispositionTasks: ReadonlySet<string> = new Set([
  'Usr_DisposisiKadis',
  'Usr_DisposisiKabid',
  'Usr_DisposisiKasi',
]);

export interface Disposition {
  from: string;
  to: string;
  urgency: string;
  /** Codes of the form's choices. */
  instructions: string[];
  note?: string;
  workingDays?: number;
  dueOn?: string;
  /** Name of who initialled it, with "Plh." or "Plt." for a deputy. */
  initials: string;
  signedAt: string;
}

export async function dispositionsOf(database: Database, applicationId: string): Promise<Disposition[]> {
  const rows = await read<DispositionRow & { name: string }>(
    database,
    `SELECT d.*, u.name FROM dispositions d JOIN users u ON u.id = d.signed_by
     WHERE d.application_id = ? ORDER BY d.position`,
    [applicationId],
  );
  return rows.map((row) => ({
    from: row.from_title,
    to: row.to_title,
    urgency: row.urgency,
    instructions: z.array(z.string()).parse(JSON.parse(row.instructions)),
    initials: [row.signed_as, row.name].filter((part) => part !== '').join(' '),
    signedAt: row.signed_at,
    ...(row.note !== null && { note: row.note }),
    ...(row.working_days !== null && { workingDays: Number(row.working_days) }),
    ...(row.due_on !== null && { dueOn: row.due_on }),
  }));
}

import type { Database } from '../../persistence/database.ts';
import type { ExternalTaskRow } from '../../persistence/entities/api.ts';
import { read } from '../../persistence/read.ts';

// What an instance waits for that programs outside do, as a supervisor sees it.

export interface ExternalWork {
  readonly elementId: string;
  readonly topic: string;
  /** How many failures are left before it stands as an incident. */
  readonly retries: number;
  /** From when on it may be fetched: later than now after a failure. */
  readonly dueAt: Date;
  /** Who has it, and until when nobody else gets it. A lease that ran out is nobody's. */
  readonly lease: { readonly worker: string; readonly account: string; readonly until: Date } | undefined;
  readonly lastError: string | undefined;
}

type Row = Pick<
  ExternalTaskRow,
  'element_id' | 'topic' | 'retries' | 'due_at' | 'locked_by' | 'locked_until' | 'last_error'
> & { account: string | null };

export async function externalWorkOf(
  database: Database,
  instanceId: string,
  now: Date,
): Promise<ExternalWork[]> {
  const rows = await read<Row>(
    database,
    `SELECT e.element_id, e.topic, e.retries, e.due_at, e.locked_by, e.locked_until, e.last_error, u.name AS account
     FROM external_tasks e LEFT JOIN users u ON substr(e.locked_by, 1, length(u.id) + 1) = u.id || '/'
     WHERE e.instance_id = ? ORDER BY e.id`,
    [instanceId],
  );
  return rows.map((row) => ({
    elementId: row.element_id,
    topic: row.topic,
    retries: row.retries,
    dueAt: new Date(row.due_at),
    lease: leaseOf(row, now),
    lastError: row.last_error ?? undefined,
  }));
}

function leaseOf({ locked_by: holder, locked_until: at, account }: Row, now: Date): ExternalWork['lease'] {
  if (holder === null || at === null || new Date(at) <= now) return undefined;
  return { worker: holder.slice(holder.indexOf('/') + 1), account: account ?? '', until: new Date(at) };
}

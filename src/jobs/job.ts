import type { Json } from '../engine/variables.ts';
import type { JobRow } from '../persistence/entities/jobs.ts';

// Durable work: a row that waits for its moment. A worker leases it, does the work, and deletes the row
// in the transaction that keeps the result. A worker that dies loses its lease in time and another takes
// the job again: at least once taken, exactly once finished.

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly key: string | undefined;
  readonly instanceId: string | undefined;
  readonly payload: Json;
  readonly dueAt: Date;
  readonly priority: number;
  /** How many times it was taken, this time included. */
  readonly attempts: number;
  readonly maxAttempts: number;
  /** The waits between attempts; undefined = the growing back-off. */
  readonly waitsMs: readonly number[] | undefined;
  /** Never held beside another exclusive job of its instance by another worker. */
  readonly exclusive: boolean;
  readonly lease: Lease | undefined;
  readonly deadAt: Date | undefined;
  readonly lastError: string | undefined;
}

interface Lease {
  readonly by: string;
  readonly until: string;
}

export const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  key: row.job_key ?? undefined,
  instanceId: row.instance_id ?? undefined,
  payload: JSON.parse(row.payload),
  dueAt: new Date(row.due_at),
  priority: row.priority,
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  waitsMs: row.retry_waits === null ? undefined : JSON.parse(row.retry_waits),
  exclusive: row.exclusive === 1,
  lease: row.leased_by && row.leased_until ? { by: row.leased_by, until: row.leased_until } : undefined,
  deadAt: row.dead_at ? new Date(row.dead_at) : undefined,
  lastError: row.last_error ?? undefined,
});

import type { Json } from '../engine/variables.ts';
import { newId } from '../kernel/ids.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { defaultMaxAttempts, parseRetryCycle } from './back-off.ts';

export interface NewJob {
  kind: string;
  /** A job with the same key is replaced: armed again, with no attempt made and no lease. */
  key?: string;
  instanceId?: string;
  payload: Json;
  dueAt: Date;
  /** Higher goes first among the jobs that are due; 0 unless given. */
  priority?: number;
  maxAttempts?: number;
  /** `R3/PT10M` or `PT1M,PT5M`; it settles the number of attempts and the waits between them. */
  retryCycle?: string;
  /** It moves its instance, and no other such job of the instance may run meanwhile; false unless given. */
  exclusive?: boolean;
}

/**
 * Of jobs that begin an instance nobody waits for yet: what runs already goes first, so that processes which begin
 * one another without end leave everyone else their turn.
 */
export const afterAllOthers = -1_000_000;

/**
 * A replaced job is a new one, under a new id: a worker that holds the old one cannot finish it any more.
 * A runner whose work arms its own key again (a timer that cycles) therefore finishes its job first.
 */
export async function enqueue(tx: Transaction, job: NewJob): Promise<string> {
  const id = newId();
  const retries = job.retryCycle === undefined ? undefined : parseRetryCycle(job.retryCycle);
  await tx.run(insertOrReplace, [
    id,
    job.kind,
    job.key ?? null,
    job.instanceId ?? null,
    JSON.stringify(job.payload),
    job.dueAt.toISOString(),
    job.priority ?? 0,
    job.maxAttempts ?? retries?.maxAttempts ?? defaultMaxAttempts,
    retries ? JSON.stringify(retries.waitsMs) : null,
    job.exclusive ? 1 : null,
  ]);
  return id;
}

const insertOrReplace = `
  INSERT INTO jobs (id, kind, job_key, instance_id, payload, due_at, priority, attempts, max_attempts, retry_waits,
    exclusive)
  VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
  ON CONFLICT (job_key) DO UPDATE SET
    id = excluded.id, kind = excluded.kind, instance_id = excluded.instance_id, payload = excluded.payload,
    due_at = excluded.due_at, priority = excluded.priority, attempts = 0, max_attempts = excluded.max_attempts,
    retry_waits = excluded.retry_waits, exclusive = excluded.exclusive, leased_until = NULL, leased_by = NULL, dead_at = NULL,
    last_error = NULL`;

import type { Json } from '../engine/variables.ts';
import { newId } from '../kernel/ids.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { retriesFor } from './back-off.ts';
import { laneOf, type Lane } from './lanes.ts';
import type { NewRow } from './queue/job-queue.ts';
import { queueOf } from './queue/queue-of.ts';

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
  /** The line it stands in, where that is not the one of its kind. */
  lane?: Lane;
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
  const row = rowOf(job);
  await queueOf(tx).put(tx, [row]);
  return row.id;
}

/** Many at once; of those with the same key the last one stays. */
export async function enqueueAll(tx: Transaction, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(rowOf);
  const last = new Map(rows.map((row) => [row.job_key ?? row.id, row]));
  await queueOf(tx).put(tx, [...last.values()]);
}

function rowOf(job: NewJob): NewRow {
  const { maxAttempts, waitsMs } = retriesFor(job.retryCycle);
  return {
    id: newId(),
    kind: job.kind,
    job_key: job.key ?? null,
    instance_id: job.instanceId ?? null,
    payload: JSON.stringify(job.payload),
    due_at: job.dueAt.toISOString(),
    priority: job.priority ?? 0,
    attempts: 0,
    max_attempts: job.maxAttempts ?? maxAttempts,
    retry_waits: waitsMs ? JSON.stringify(waitsMs) : null,
    exclusive: job.exclusive ? 1 : null,
    lane: job.lane ?? laneOf(job.kind),
  };
}

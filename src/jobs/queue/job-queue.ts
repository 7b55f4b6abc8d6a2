import type { JobRow } from '../../persistence/entities/jobs.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Lane } from '../lanes.ts';

// The port behind which the databases differ: who is told of a job, and when. The row in `jobs` is the record on
// both (what waits, who holds it, what went wrong); everything here happens in the transaction that changes the
// row, so that neither is ever there without the other (docs/decisions/0008).

/** A job as it is written: free, not tried yet. */
export type NewRow = Pick<
  JobRow,
  | 'id'
  | 'kind'
  | 'job_key'
  | 'instance_id'
  | 'payload'
  | 'due_at'
  | 'priority'
  | 'attempts'
  | 'max_attempts'
  | 'retry_waits'
  | 'exclusive'
  | 'lane'
>;

export type Waiting = Pick<JobRow, 'id' | 'lane' | 'due_at' | 'priority' | 'instance_id' | 'exclusive'>;

export interface JobQueue {
  /** Writes the rows; one with the same key is replaced. No two of them have the same key. */
  put(tx: Transaction, rows: readonly NewRow[]): Promise<void>;
  /** The rows of these jobs are free again: given back, failed for this time, or revived. */
  putBack(tx: Transaction, rows: readonly Waiting[]): Promise<void>;
  /** The rows of these jobs, which nobody held, are gone. */
  withdraw(tx: Transaction, rows: readonly Pick<JobRow, 'id' | 'lane'>[]): Promise<void>;
  /**
   * Ids of free jobs of the lane that are due, at most `limit`, by priority (among equals, the table gives what was
   * due first, pg-boss what was sent first); no other transaction gets them until this one ends.
   */
  take(tx: Transaction, which: { lane: Lane; at: Date; limit: number }): Promise<string[]>;
  /** Of those taken: these cannot be leased now. They are to be had again shortly, if they are still there. */
  leave(tx: Transaction, ids: readonly string[], at: Date): Promise<void>;
}

import type { Job } from '../jobs/job.ts';
import { lanes, type Lane } from '../jobs/lanes.ts';
import { leaseDueJobs } from '../jobs/lease-due-jobs.ts';
import type { WorkerContext } from './context.ts';
import { leaseMs } from './lease.ts';
import { runBatch } from './run-batch.ts';

// One turn: what is due now, at most one batch of each lane.

/**
 * `batch`: jobs leased together; `atOnce`: of those, how many run at the same time; `batches`: how many batches the
 * lane has in hand. Short jobs come in large batches, and so many run at once that they share what a commit costs (how
 * many may while people work, the database decides); of slow jobs each is a batch, so that none waits for another.
 */
export const terms: Readonly<Record<Lane, { batch: number; atOnce: number; batches: number }>> = {
  instances: { batch: 200, atOnce: 16, batches: 1 },
  threads: { batch: 1, atOnce: 1, batches: 2 },
  errands: { batch: 1, atOnce: 1, batches: 4 },
};

export const leaseBatch = ({ database, clock, workerId }: WorkerContext, lane: Lane): Promise<Job[]> =>
  leaseDueJobs(database, { lane, now: clock.now(), limit: terms[lane].batch, leaseMs, workerId });

/** Runs what is due now, at most one batch of each lane. Returns how many jobs it took. */
export async function runDueJobs(context: WorkerContext): Promise<number> {
  let count = 0;
  for (const lane of lanes) {
    const jobs = await leaseBatch(context, lane);
    if (jobs.length > 0)
      await runBatch(context, jobs, { atOnce: terms[lane].atOnce, isStopping: () => false });
    count += jobs.length;
  }
  return count;
}

import type { Job } from '../jobs/job.ts';
import { releaseJobs } from '../jobs/release-jobs.ts';
import { renewLeases } from '../jobs/renew-leases.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import type { WorkerContext } from './context.ts';
import { leaseMs, renewEveryMs } from './lease.ts';
import { runJob } from './run-job.ts';

// What was leased together: several jobs at once, so that they share what a commit costs; those of one instance
// one after the other. Leases are renewed until the last is done, so work may take longer than a lease. When the
// worker stops, what was not begun is given back.

interface Terms {
  readonly atOnce: number;
  readonly isStopping: () => boolean;
}

export async function runBatch(
  context: WorkerContext,
  jobs: readonly Job[],
  { atOnce, isStopping }: Terms,
): Promise<void> {
  const held = new Set(jobs);
  const renewal = setInterval(() => void renew(context, [...held]), renewEveryMs);
  const lines = linesOf(jobs).values();
  const work = async () => {
    for (const line of lines)
      for (const job of line) {
        if (isStopping()) return;
        await runJob(context, job);
        held.delete(job);
      }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    const rest = [...held];
    if (rest.length > 0)
      await inTransaction(context.database, (tx) => releaseJobs(tx, rest), { patient: true });
  } finally {
    clearInterval(renewal);
  }
}

/** Jobs of one instance stand in one line, in their order. */
function linesOf(jobs: readonly Job[]): Map<string, Job[]> {
  const lines = new Map<string, Job[]>();
  for (const job of jobs) {
    const name = job.instanceId ?? job.id;
    lines.set(name, [...(lines.get(name) ?? []), job]);
  }
  return lines;
}

// A renewal that fails costs nothing yet: the next one comes before the lease runs out.
async function renew({ database, clock, workerId, log }: WorkerContext, jobs: readonly Job[]): Promise<void> {
  try {
    await renewLeases(database, jobs, { now: clock.now(), leaseMs, workerId });
  } catch (error) {
    log.warn({ err: error }, 'the worker could not renew its leases');
  }
}

import { leaseDueJobs } from '../jobs/lease-due-jobs.ts';
import { nextDueAt } from '../jobs/next-due-at.ts';
import { releaseJob } from '../jobs/release-job.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import type { WorkerContext } from './context.ts';
import { runJob } from './run-job.ts';

// The loop that runs jobs. It sleeps until the next job is due, at most `maxSleepMs`, and is woken after
// every commit that may have left work. Nothing is lost when it is not running: jobs wait in the database.

const leaseMs = 30_000;
const batch = 20;
const maxSleepMs = 5_000;

/** Runs what is due now, at most one batch. Returns how many jobs it took. */
export async function runDueJobs(context: WorkerContext, isStopping = () => false): Promise<number> {
  const now = context.clock.now();
  const jobs = await leaseDueJobs(context.database, {
    now,
    limit: batch,
    leaseMs,
    workerId: context.workerId,
  });
  for (const job of jobs) {
    if (isStopping()) await inTransaction(context.database, (tx) => releaseJob(tx, job));
    else await runJob(context, job);
  }
  return jobs.length;
}

export interface Worker {
  wake(): void;
  /** Resolves when the job in hand is done; what was leased beside it is given back. */
  stop(): Promise<void>;
}

export function startWorker(context: WorkerContext): Worker {
  let stopped = false;
  let woken = false;
  let rouse: () => void = () => undefined;

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function loop(): Promise<void> {
    while (!stopped) {
      woken = false;
      const restMs = await takeTurn(context, () => stopped);
      // Whoever wakes it during the turn may have left work that the turn did not see.
      if (restMs > 0 && !woken && !stopped) await sleep(restMs);
    }
  }

  const running = loop();
  return {
    wake() {
      woken = true;
      rouse();
    },
    async stop() {
      stopped = true;
      rouse();
      await running;
    },
  };
}

/** One batch; returns how long to rest after it. Whatever goes wrong in a turn, there is a next one. */
async function takeTurn(context: WorkerContext, isStopping: () => boolean): Promise<number> {
  try {
    const taken = await runDueJobs(context, isStopping);
    return taken > 0 ? 0 : await untilNext(context);
  } catch (error) {
    context.log.error({ err: error }, 'the worker could not take jobs');
    return maxSleepMs;
  }
}

async function untilNext(context: WorkerContext): Promise<number> {
  const due = await nextDueAt(context.database);
  if (!due) return maxSleepMs;
  return Math.min(maxSleepMs, Math.max(20, due.getTime() - context.clock.now().getTime()));
}

import type { Lane } from '../jobs/lanes.ts';
import { nextDueAt } from '../jobs/next-due-at.ts';
import type { WorkerContext } from './context.ts';
import { runBatch } from './run-batch.ts';
import { leaseBatch, terms } from './run-due-jobs.ts';
import { Sleep } from './sleep.ts';
import type { Worker } from './worker.ts';

// The loop of one lane. Whatever goes wrong in a turn, there is a next one.

/** Other processes may leave work without waking this one; it looks this often at least. */
const maxSleepMs = 5_000;
/** What is due and cannot be had (an exclusive job of a held instance) is asked for again after this. */
const shortlyMs = 20;

export function startLane(context: WorkerContext, lane: Lane): Worker {
  const { batches, atOnce } = terms[lane];
  const sleep = new Sleep();
  const inHand = new Set<Promise<void>>();
  let stopped = false;
  const isStopping = () => stopped;

  /** Leases a batch and begins it. Returns how long to rest before the next turn. */
  async function takeTurn(): Promise<number> {
    try {
      const restMs = await untilDue(context, lane);
      if (restMs > 0) return restMs;
      const jobs = await leaseBatch(context, lane);
      if (jobs.length === 0) return shortlyMs;
      const running = runBatch(context, jobs, { atOnce, isStopping })
        .catch((error: unknown) => context.log.error({ err: error }, 'the worker lost a batch'))
        .finally(() => inHand.delete(running));
      inHand.add(running);
      return 0;
    } catch (error) {
      context.log.error({ err: error }, 'the worker could not take jobs');
      return maxSleepMs;
    }
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      if (inHand.size >= batches) await Promise.race(inHand);
      else await sleep.after(takeTurn);
    }
    await Promise.all(inHand);
  }

  const ended = loop();
  return {
    wake: () => sleep.end(),
    async stop() {
      stopped = true;
      sleep.end();
      await ended;
    },
  };
}

async function untilDue({ database, clock }: WorkerContext, lane: Lane): Promise<number> {
  const due = await nextDueAt(database, lane);
  return due ? Math.min(maxSleepMs, due.getTime() - clock.now().getTime()) : maxSleepMs;
}

import { lanes } from '../jobs/lanes.ts';
import type { WorkerContext } from './context.ts';
import { startLane } from './start-lane.ts';

// Runs jobs: one loop a lane, each asleep until its next job is due, and woken after every commit that may have
// left work. Nothing is lost when none of them runs: jobs wait in the database.

export interface Worker {
  wake(): void;
  /** Resolves when the jobs in hand are done; what was leased beside them is given back. */
  stop(): Promise<void>;
}

export function startWorker(context: WorkerContext): Worker {
  const running = lanes.map((lane) => startLane(context, lane));
  return {
    wake: () => running.forEach((lane) => lane.wake()),
    stop: async () => void (await Promise.all(running.map((lane) => lane.stop()))),
  };
}

import { hostedAdvance } from '../../src/engine/host/hosted-advance.ts';
import type { Advance } from '../../src/engine/host/engine-pool.ts';
import { runDueJobs } from '../../src/worker/run-due-jobs.ts';
import type { Program } from '../support/program.ts';

// An engine whose service and send tasks ask for retries in words that mean nothing: what it says is half
// applied when the jobs are written, and must then be as if it had never been said.
const spoiling: Advance = (...given) => {
  const outcome = hostedAdvance(...given);
  if (outcome.refusal !== undefined) return outcome;
  return { ...outcome, jobsOpened: outcome.jobsOpened.map((job) => ({ ...job, retryCycle: 'sering' })) };
};

export async function drainSpoiled({ app }: Program): Promise<void> {
  while ((await runDueJobs({ ...app.worker, advance: spoiling })) > 0);
}

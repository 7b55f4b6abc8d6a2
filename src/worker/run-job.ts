import { z } from 'zod';
import { finishWork } from '../instances/finish-work.ts';
import { openJobIncident } from '../instances/job-incident.ts';
import { failJob } from '../jobs/fail-job.ts';
import { finishJob } from '../jobs/finish-job.ts';
import type { Job } from '../jobs/job.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import type { WorkerContext } from './context.ts';
import { runners } from './runners.ts';

/** Runs one leased job: done and deleted, or put back for a later try, or dead with an incident. */
export async function runJob(context: WorkerContext, job: Job): Promise<void> {
  const runner = runners[job.kind];
  try {
    // A job that ended the whole program each time it ran must not go on doing so.
    if (job.attempts > job.maxAttempts)
      throw new Error(`Expected to run job ${job.id}, but it never came to an end`);
    if (!runner)
      throw new Error(`Expected to run job ${job.id}, but nothing runs jobs of kind "${job.kind}"`);
    const inside = await runner(context, job);
    await inTransaction(context.database, async (tx) => {
      await finishJob(tx, job);
      await inside(tx);
    });
  } catch (error) {
    await giveBack(context, job, error instanceof Error ? error : new Error(String(error)));
  }
}

async function giveBack(context: WorkerContext, job: Job, error: Error): Promise<void> {
  const about = { jobId: job.id, kind: job.kind, instanceId: job.instanceId, err: error };
  const state = await inTransaction(context.database, async (tx) => {
    const after = await failJob(context.database, job, error, context.clock.now());
    if (after === 'dead') await openIncident(context, tx, job, error);
    return after;
  });
  // A timer that was cancelled while it stood in line is no failure.
  if (state === 'lost') context.log.debug(about, 'a job was taken back before it ended');
  else context.log.warn(about, 'a job failed');
}

async function openIncident(context: WorkerContext, tx: Transaction, job: Job, error: Error): Promise<void> {
  if (job.instanceId === undefined) return;
  const { jobKey, elementId } = named.parse(job.payload);
  const { message, stack } = error;
  if (jobKey === undefined) {
    const dead = { id: job.id, instanceId: job.instanceId, elementId, message, stack };
    return openJobIncident(tx, dead, context.clock.now());
  }
  const reported = stack === undefined ? { message } : { message, stack };
  await finishWork(context, tx, job.instanceId, { type: 'job-failed', jobKey, ...reported });
}

const named = z.object({ jobKey: z.string().optional(), elementId: z.string().optional() }).catch({});

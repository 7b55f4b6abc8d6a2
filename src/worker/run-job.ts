import { z } from 'zod';
import { finishWork } from '../instances/work/finish-work.ts';
import { outgoing } from '../instances/incidents/drop-undeliverable.ts';
import { openJobIncident } from '../instances/incidents/job-incident.ts';
import { holdInstance } from '../instances/lock-instance.ts';
import { failJob } from '../jobs/fail-job.ts';
import { finishJob } from '../jobs/finish-job.ts';
import type { Job } from '../jobs/job.ts';
import { reasonOf } from '../kernel/reason-of.ts';
import { announce } from '../persistence/announcements/announce.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { caseTopic } from '../tasks/announce-task.ts';
import type { WorkerContext } from './context.ts';
import { leaveToOthers } from './leave-to-others.ts';
import { runners } from './runners/runners.ts';

const patient = { patient: true } as const;

/** Runs one leased job: done and deleted, or put back for a later try, dead with an incident, or left to others. */
export async function runJob(context: WorkerContext, job: Job): Promise<void> {
  const runner = runners[job.kind];
  if (!runner) return leaveToOthers(context, job);
  try {
    // A job that ended the whole program each time it ran must not go on doing so.
    if (job.attempts > job.maxAttempts)
      throw new Error(`Expected to run job ${job.id}, but it never came to an end`);
    const inside = await runner(context, job);
    await inTransaction(
      context.database,
      async (tx) => {
        await holdMoved(tx, job);
        await finishJob(tx, job);
        await inside(tx);
      },
      patient,
    );
  } catch (error) {
    await giveBack(context, job, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The instance is locked before its jobs are (lock-instance.ts). A message or signal that leaves it moves others. */
async function holdMoved(tx: Transaction, { kind, instanceId }: Job): Promise<void> {
  if (instanceId !== undefined && !outgoing.includes(kind)) await holdInstance(tx, instanceId);
}

async function giveBack(context: WorkerContext, job: Job, error: Error): Promise<void> {
  const about = { jobId: job.id, kind: job.kind, instanceId: job.instanceId, err: error };
  const work = async (tx: Transaction) => {
    await holdMoved(tx, job);
    const after = await failJob(context.database, job, error, context.clock.now());
    if (after === 'dead') await openIncident(context, tx, job, error);
    return after;
  };
  const state = await inTransaction(context.database, work, patient);
  // A timer that was cancelled while it stood in line is no failure.
  if (state === 'lost') context.log.debug(about, 'a job was taken back before it ended');
  else context.log.warn(about, 'a job failed');
}

/** The element that waits for the job is told; where none does, or it cannot be told, the job itself stands as an incident. */
async function openIncident(context: WorkerContext, tx: Transaction, job: Job, error: Error): Promise<void> {
  const { id, instanceId } = job;
  if (instanceId === undefined) return;
  const { jobKey, elementId } = named.parse(job.payload);
  const { message, stack } = error;
  const untold = jobKey === undefined ? '' : await tellElement(context, instanceId, jobKey, error);
  if (untold === undefined) return;
  const dead = { id, instanceId, elementId, message: message + untold, stack };
  await openJobIncident(tx, dead, context.clock.now());
  announce(context.database, tx, [caseTopic(instanceId)]);
}

/**
 * In a savepoint: what is stored of the instance may be why its work fails, and one that cannot be moved must not
 * hold up the jobs of others. Answers what kept it.
 */
async function tellElement(
  context: WorkerContext,
  instanceId: string,
  jobKey: string,
  { message, stack }: Error,
): Promise<string | undefined> {
  const reported = stack === undefined ? { message } : { message, stack };
  try {
    await inTransaction(context.database, (tx) =>
      finishWork(context, tx, instanceId, { type: 'job-failed', jobKey, ...reported }),
    );
    return undefined;
  } catch (error) {
    return `. Its element could not be told: ${reasonOf(error)}`;
  }
}

const named = z.object({ jobKey: z.string().optional(), elementId: z.string().optional() }).catch({});

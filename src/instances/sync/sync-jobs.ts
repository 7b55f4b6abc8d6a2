import type { Advanced, JobOpened } from '../../engine/outcome.ts';
import { cancelJobs } from '../../jobs/cancel-jobs.ts';
import { enqueueAll, type NewJob } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause, InstanceContext } from '../context.ts';
import { isForOthers } from '../external/sync-external-tasks.ts';
import type { Instance } from '../instance.ts';

// Work that an outcome wants done by someone else (tasks without a person), and tokens that go on later
// (continuations) → job rows. What programs outside do has rows of its own (external/).

export const workJobKey = (instanceId: string, jobKey: string): string => `work:${instanceId}:${jobKey}`;

export async function syncJobs(
  context: InstanceContext,
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  const ours = outcome.jobsOpened.filter((job) => !isForOthers(context, job));
  await enqueueAll(
    tx,
    ours.map((job) => workOf(instance, job, cause)),
  );
  await cancelJobs(
    tx,
    outcome.jobsClosed.map(({ key }) => workJobKey(instance.id, key)),
  );
}

const kinds: Readonly<Record<JobOpened['kind'], string>> = {
  service: 'service-task',
  send: 'service-task',
  script: 'script-task',
  decision: 'decision',
  continuation: 'continuation',
};

function workOf(instance: Instance, job: JobOpened, { now }: Cause): NewJob {
  return {
    kind: kinds[job.kind],
    key: workJobKey(instance.id, job.key),
    instanceId: instance.id,
    payload: {
      jobKey: job.key,
      elementId: job.elementId,
      topic: job.topic ?? null,
      script: job.script
        ? { source: job.script.source, resultVariable: job.script.resultVariable ?? null }
        : null,
      decision: job.decision ? { ...job.decision, bound: job.decision.bound ?? null } : null,
      variables: job.variables,
      settings: job.settings,
    },
    dueAt: now,
    priority: job.priority,
    exclusive: job.exclusive,
    ...(job.retryCycle === undefined ? {} : { retryCycle: job.retryCycle }),
  };
}

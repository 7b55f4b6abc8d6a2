import type { Job } from '../../jobs/job.ts';

export function instanceOf(job: Job): string {
  if (job.instanceId === undefined)
    throw new Error(`Expected job ${job.id} to name its instance, but it names none`);
  return job.instanceId;
}

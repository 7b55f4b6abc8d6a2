import type { Job } from '../jobs/job.ts';
import { postponeJob } from '../jobs/release-jobs.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import type { WorkerContext } from './context.ts';

// While programs are upgraded one by one, a newer one may leave jobs of a kind that this one does not know. They
// are given back as they were, a little later, so that those who know them are asked meanwhile: nothing of them
// is spoilt, and this program does not take the same ones over and over.

/** So long it is for others to take. */
export const othersFirstMs = 5_000;

const said = new Set<string>();

export async function leaveToOthers({ database, clock, log }: WorkerContext, job: Job): Promise<void> {
  const later = new Date(clock.now().getTime() + othersFirstMs);
  await inTransaction(database, (tx) => postponeJob(tx, job, later));
  if (said.has(job.kind)) return;
  said.add(job.kind);
  log.warn(
    { jobId: job.id, kind: job.kind },
    'jobs of this kind are unknown here and left to newer programs',
  );
}

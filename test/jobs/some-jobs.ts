import { enqueue, type NewJob } from '../../src/jobs/enqueue.ts';
import { finishJob } from '../../src/jobs/finish-job.ts';
import type { Job } from '../../src/jobs/job.ts';
import type { Lane } from '../../src/jobs/lanes.ts';
import { leaseDueJobs } from '../../src/jobs/lease-due-jobs.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';

// A queue of jobs at a set time, and short words for what workers do with them.

export const start = new Date('2026-03-02T01:00:00.000Z');
export const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

export async function someJobs() {
  const opened: TestDatabase = await aDatabase();
  const { database } = opened;
  const put = (job: Partial<NewJob> = {}): Promise<string> =>
    inTransaction(database, (tx) => enqueue(tx, { kind: 'letter', payload: {}, dueAt: start, ...job }));
  const lease = (now: Date, workerId = 'worker-1', limit = 10, lane: Lane = 'instances'): Promise<Job[]> =>
    leaseDueJobs(database, { lane, now, limit, leaseMs: 30_000, workerId });
  const finish = (job: Job): Promise<void> => inTransaction(database, (tx) => finishJob(tx, job));
  const count = async (): Promise<number> => (await read(database, 'SELECT id FROM jobs')).length;
  async function leaseOne(now: Date, workerId?: string): Promise<Job> {
    const [job, ...others] = await lease(now, workerId);
    if (!job || others.length > 0)
      throw new Error(`Expected to lease one job, but ${others.length + 1} were due`);
    return job;
  }
  return { database, put, lease, leaseOne, finish, count, remove: opened.remove };
}

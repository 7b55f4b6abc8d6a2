import { cancelJobs } from '../../src/jobs/cancel-jobs.ts';
import type { Job } from '../../src/jobs/job.ts';
import { renewLeases } from '../../src/jobs/renew-leases.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { after, someJobs, start } from './some-jobs.ts';

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

const renew = (held: readonly Job[], now: Date) =>
  renewLeases(jobs.database, held, { now, leaseMs: 30_000, workerId: 'worker-1' });

describe('a lease that is renewed', () => {
  it('keeps the job with its worker, which can still finish it', async () => {
    await jobs.put();
    const job = await jobs.leaseOne(start);
    await renew([job], after(20));
    expect(await jobs.lease(after(49), 'worker-2')).toEqual([]);
    await jobs.finish(job);
    expect(await jobs.count()).toBe(0);
  });

  it('runs out like any other when it is renewed no more', async () => {
    await jobs.put();
    await renew([await jobs.leaseOne(start)], after(20));
    expect(await jobs.lease(after(50), 'worker-2')).toMatchObject([{ attempts: 2 }]);
  });

  it('is not the one of another worker, nor of a job that was cancelled', async () => {
    // given
    await jobs.put({ key: 'lost' });
    await jobs.put({ key: 'gone' });
    const held = await jobs.lease(start);
    const [taken] = await jobs.lease(after(30), 'worker-2');
    await inTransaction(jobs.database, (tx) => cancelJobs(tx, ['gone']));
    // when
    await renew(held, after(40));
    // then
    expect(await jobs.lease(after(60), 'worker-3')).toMatchObject([{ id: taken?.id, attempts: 3 }]);
    expect(await jobs.count()).toBe(1);
  });
});

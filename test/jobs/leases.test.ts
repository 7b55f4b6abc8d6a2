import type { Job } from '../../src/jobs/job.ts';
import { failJob } from '../../src/jobs/fail-job.ts';
import { finishJob } from '../../src/jobs/finish-job.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { after, someJobs, start } from './some-jobs.ts';

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

describe('two workers', () => {
  it('never hold the same job', async () => {
    // given
    for (let index = 0; index < 60; index += 1) await jobs.put();
    // when
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, index) => jobs.lease(start, `worker-${index % 2}`, 7)),
    );
    // then
    const ids = taken.flat().map(({ id }) => id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it('take the job of one that died, once, when its lease ran out', async () => {
    // given
    await jobs.put();
    const lost = await jobs.leaseOne(start, 'worker-1');
    // when
    const tooEarly = await jobs.lease(after(29.999), 'worker-2');
    const [second, third] = [
      await jobs.lease(after(30), 'worker-2'),
      await jobs.lease(after(30), 'worker-3'),
    ];
    // then
    expect(tooEarly).toEqual([]);
    expect(second).toMatchObject([{ id: lost.id, attempts: 2, lease: { by: 'worker-2' } }]);
    expect(third).toEqual([]);
  });

  it('take what a dead one left one at a time, so that nobody is blamed for the job beside it', async () => {
    // given: one ends the program whenever it runs, the other was leased with it and never begun
    await jobs.put({ priority: 1 });
    await jobs.put();
    const [deadly, innocent] = await jobs.lease(start);
    for (let crash = 1; crash <= 9; crash += 1) await jobs.lease(after(30 * crash), `worker-${crash}`);
    // when
    const afterwards = await read<{ id: string; attempts: number }>(
      jobs.database,
      'SELECT id, attempts FROM jobs ORDER BY priority DESC',
    );
    // then
    expect(afterwards).toEqual([
      { id: deadly?.id, attempts: 10 },
      { id: innocent?.id, attempts: 1 },
    ]);
    expect(await jobs.lease(after(300))).toMatchObject([{ id: deadly?.id, attempts: 11 }]);
    expect(await jobs.lease(after(300))).toMatchObject([{ id: innocent?.id, attempts: 2 }]);
  });

  it('cannot both finish: the work of the one that came too late is rolled back', async () => {
    // given
    await jobs.put();
    const [slow, quick] = [
      await jobs.leaseOne(start, 'worker-1'),
      await jobs.leaseOne(after(31), 'worker-2'),
    ];
    const work = (job: Job) =>
      inTransaction(jobs.database, async (tx) => {
        await tx.insert('counters', { name: `done by ${job.lease?.by}`, year: 0, last: 1 });
        await finishJob(tx, job);
      });
    // when
    const results = await Promise.allSettled([work(slow), work(quick)]);
    // then
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await read(jobs.database, 'SELECT name FROM counters')).toEqual([{ name: 'done by worker-2' }]);
    expect(await jobs.count()).toBe(0);
  });

  it('of the same name are told apart by the lease', async () => {
    await jobs.put();
    const before = await jobs.leaseOne(start, 'worker-1');
    await jobs.leaseOne(after(30), 'worker-1');
    await expect(jobs.finish(before)).rejects.toThrow('this worker does not hold it any more');
    expect(await failJob(jobs.database, before, new Error('late'), after(31))).toBe('lost');
  });
});

import { nextDueAt } from '../../src/jobs/next-due-at.ts';
import { releaseJobs } from '../../src/jobs/release-jobs.ts';
import { enqueue } from '../../src/jobs/enqueue.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { after, someJobs, start } from './some-jobs.ts';

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

describe('a job', () => {
  it('comes back as it was put in', async () => {
    // given
    const id = await jobs.put({
      key: 'k',
      payload: { to: ['a'], deep: { n: 1 } },
      priority: 3,
      maxAttempts: 2,
    });
    // when
    const job = await jobs.leaseOne(start);
    // then
    expect(job).toEqual({
      id,
      kind: 'letter',
      key: 'k',
      instanceId: undefined,
      payload: { to: ['a'], deep: { n: 1 } },
      dueAt: start,
      priority: 3,
      attempts: 1,
      maxAttempts: 2,
      waitsMs: undefined,
      exclusive: false,
      lease: { by: 'worker-1', until: after(30).toISOString() },
      deadAt: undefined,
      lastError: undefined,
    });
  });

  it('is not taken before it is due', async () => {
    await jobs.put({ dueAt: after(1) });
    expect(await jobs.lease(after(0.999))).toEqual([]);
    expect(await jobs.lease(after(1))).toHaveLength(1);
  });

  it('is not there when the transaction that put it was rolled back', async () => {
    const undone = inTransaction(jobs.database, async (tx) => {
      await enqueue(tx, { kind: 'letter', payload: {}, dueAt: start });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await jobs.lease(after(60))).toEqual([]);
  });

  it('is taken by priority, then by due time', async () => {
    await jobs.put({ key: 'earlier', dueAt: after(1) });
    await jobs.put({ key: 'later', dueAt: after(2) });
    await jobs.put({ key: 'urgent', dueAt: after(3), priority: 1 });
    const keys = async (limit: number) => (await jobs.lease(after(3), 'w', limit)).map(({ key }) => key);
    expect(await keys(2)).toEqual(['urgent', 'earlier']);
    expect(await keys(2)).toEqual(['later']);
  });

  it('is deleted when it is finished', async () => {
    await jobs.put();
    await jobs.finish(await jobs.leaseOne(start));
    expect(await jobs.count()).toBe(0);
  });
});

describe('a job that is given back', () => {
  it('is due at once, and the attempt does not count', async () => {
    await jobs.put();
    const job = await jobs.leaseOne(start);
    await inTransaction(jobs.database, (tx) => releaseJobs(tx, [job]));
    expect(await jobs.leaseOne(start, 'worker-2')).toMatchObject({ id: job.id, attempts: 1 });
  });
});

describe('the next due time', () => {
  it('is the earliest moment at which a job may be taken', async () => {
    expect(await nextDueAt(jobs.database)).toBeUndefined();
    await jobs.put({ dueAt: after(100) });
    expect(await nextDueAt(jobs.database)).toEqual(after(100));
    await jobs.put({ dueAt: start });
    await jobs.leaseOne(start);
    expect(await nextDueAt(jobs.database)).toEqual(after(30));
    await jobs.put({ dueAt: after(20) });
    expect(await nextDueAt(jobs.database)).toEqual(after(20));
  });
});

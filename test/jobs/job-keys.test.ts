import { Rejection } from '../../src/kernel/rejection.ts';
import { cancelJobs } from '../../src/jobs/cancel-jobs.ts';
import { enqueue } from '../../src/jobs/enqueue.ts';
import { failJob } from '../../src/jobs/fail-job.ts';
import { finishJob } from '../../src/jobs/finish-job.ts';
import { nextDueAt } from '../../src/jobs/next-due-at.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { after, someJobs, start } from './some-jobs.ts';

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

describe('a key', () => {
  it('arms its job again: due time, payload and attempts', async () => {
    // given
    await jobs.put({ key: 'k', payload: { turn: 1 }, maxAttempts: 5 });
    await failJob(jobs.database, await jobs.leaseOne(start), new Error('first'), start);
    // when
    await jobs.put({ key: 'k', payload: { turn: 2 }, dueAt: after(100) });
    // then
    expect(await jobs.count()).toBe(1);
    expect(await jobs.lease(after(99))).toEqual([]);
    expect(await jobs.leaseOne(after(100))).toMatchObject({
      payload: { turn: 2 },
      attempts: 1,
      maxAttempts: 10,
      lastError: undefined,
    });
  });

  it('revives its job from the dead', async () => {
    await jobs.put({ key: 'k', maxAttempts: 1 });
    expect(await failJob(jobs.database, await jobs.leaseOne(start), new Error('no'), start)).toBe('dead');
    await jobs.put({ key: 'k' });
    expect(await jobs.leaseOne(start)).toMatchObject({ attempts: 1, deadAt: undefined });
  });

  it('armed again while a worker holds the old job: that worker cannot finish it', async () => {
    await jobs.put({ key: 'k' });
    const held = await jobs.leaseOne(start);
    await jobs.put({ key: 'k', dueAt: after(5) });
    await expect(jobs.finish(held)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await jobs.leaseOne(after(5))).toMatchObject({ key: 'k' });
  });

  it('armed again and taken again at the same moment: the old job stays the old one', async () => {
    await jobs.put({ key: 'k' });
    const old = await jobs.leaseOne(start);
    await jobs.put({ key: 'k' });
    const taken = await jobs.leaseOne(start);
    await expect(jobs.finish(old)).rejects.toMatchObject({ kind: 'conflict' });
    await jobs.finish(taken);
    expect(await jobs.count()).toBe(0);
  });

  it('armed again by its own work, after it was finished: both happen', async () => {
    await jobs.put({ key: 'cycle' });
    const held = await jobs.leaseOne(start);
    await inTransaction(jobs.database, async (tx) => {
      await finishJob(tx, held);
      await enqueue(tx, { kind: 'letter', key: 'cycle', payload: {}, dueAt: after(60) });
    });
    expect(await nextDueAt(jobs.database)).toEqual(after(60));
  });

  it('is not needed: jobs without one never replace each other', async () => {
    await jobs.put();
    await jobs.put();
    expect(await jobs.count()).toBe(2);
  });

  it('cancels its job, held or not, and no other', async () => {
    await jobs.put({ key: 'a' });
    const held = await jobs.leaseOne(start);
    await jobs.put({ key: 'b' });
    await jobs.put({ key: 'c' });
    await inTransaction(jobs.database, (tx) => cancelJobs(tx, ['a', 'b', 'unknown']));
    expect((await jobs.lease(start)).map(({ key }) => key)).toEqual(['c']);
    await expect(jobs.finish(held)).rejects.toBeInstanceOf(Rejection);
  });
});

import { deadJobs } from '../../src/jobs/dead-jobs.ts';
import { failJob } from '../../src/jobs/fail-job.ts';
import { nextDueAt } from '../../src/jobs/next-due-at.ts';
import { reviveJob } from '../../src/jobs/revive-job.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { after, someJobs, start } from './some-jobs.ts';

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

describe('a job that fails', () => {
  it('waits longer each time, at most an hour, and dies with its last error', async () => {
    // given
    await jobs.put({ maxAttempts: 12 });
    const waits: number[] = [];
    let now = start;
    let state = 'waiting';
    // when
    while (state === 'waiting') {
      state = await failJob(
        jobs.database,
        await jobs.leaseOne(now),
        new Error(`attempt at ${now.toISOString()}`),
        now,
      );
      const due = await nextDueAt(jobs.database);
      if (due) waits.push((due.getTime() - now.getTime()) / 1000);
      now = due ?? now;
    }
    // then
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    expect(state).toBe('dead');
    const [dead] = await deadJobs(jobs.database);
    expect(dead).toMatchObject({ attempts: 12, deadAt: now, lease: undefined });
    expect(dead?.lastError).toMatch(`attempt at ${now.toISOString()}`);
  });

  it('keeps to the cycle of its element', async () => {
    await jobs.put({ retryCycle: 'R3/PT10M' });
    expect(await failJob(jobs.database, await jobs.leaseOne(start), new Error('1'), start)).toBe('waiting');
    expect(await nextDueAt(jobs.database)).toEqual(after(600));
    expect(await failJob(jobs.database, await jobs.leaseOne(after(600)), new Error('2'), after(600))).toBe(
      'waiting',
    );
    expect(await nextDueAt(jobs.database)).toEqual(after(1200));
    expect(await failJob(jobs.database, await jobs.leaseOne(after(1200)), new Error('3'), after(1200))).toBe(
      'dead',
    );
    expect(await nextDueAt(jobs.database)).toBeUndefined();
  });

  it('waits as its list says, each wait once, then dies', async () => {
    await jobs.put({ retryCycle: 'PT1M, PT5M' });
    expect(await failJob(jobs.database, await jobs.leaseOne(start), new Error('1'), start)).toBe('waiting');
    expect(await nextDueAt(jobs.database)).toEqual(after(60));
    expect(await failJob(jobs.database, await jobs.leaseOne(after(60)), new Error('2'), after(60))).toBe(
      'waiting',
    );
    expect(await nextDueAt(jobs.database)).toEqual(after(360));
    expect(await failJob(jobs.database, await jobs.leaseOne(after(360)), new Error('3'), after(360))).toBe(
      'dead',
    );
  });

  it.each(['', 'R3', '10M', 'R3/10M', 'R/PT1M', 'R3/P'])(
    'is refused with the cycle "%s"',
    async (retryCycle) => {
      await expect(jobs.put({ retryCycle })).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  it('is taken no more once it is dead, until it is revived', async () => {
    // given
    const jobId = await jobs.put({ maxAttempts: 1 });
    await failJob(jobs.database, await jobs.leaseOne(start), new Error('no'), start);
    expect(await jobs.lease(after(100_000))).toEqual([]);
    // when
    await inTransaction(jobs.database, (tx) => reviveJob(tx, jobId));
    // then
    expect(await deadJobs(jobs.database)).toEqual([]);
    expect(await jobs.leaseOne(start)).toMatchObject({ id: jobId, attempts: 1 });
    await expect(inTransaction(jobs.database, (tx) => reviveJob(tx, jobId))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('fails inside the transaction of its caller, and is undone with it', async () => {
    await jobs.put({ maxAttempts: 1 });
    const job = await jobs.leaseOne(start);
    const undone = inTransaction(jobs.database, async () => {
      await failJob(jobs.database, job, new Error('no'), start);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await deadJobs(jobs.database)).toEqual([]);
  });
});

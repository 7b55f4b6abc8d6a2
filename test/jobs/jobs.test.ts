import { Rejection } from '../../src/kernel/rejection.ts';
import { cancelJobs } from '../../src/jobs/cancel-jobs.ts';
import { deadJobs } from '../../src/jobs/dead-jobs.ts';
import { enqueue, type NewJob } from '../../src/jobs/enqueue.ts';
import { failJob } from '../../src/jobs/fail-job.ts';
import { finishJob } from '../../src/jobs/finish-job.ts';
import type { Job } from '../../src/jobs/job.ts';
import { leaseDueJobs } from '../../src/jobs/lease-due-jobs.ts';
import { nextDueAt } from '../../src/jobs/next-due-at.ts';
import { releaseJob } from '../../src/jobs/release-job.ts';
import { reviveJob } from '../../src/jobs/revive-job.ts';
import type { Database } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';

const start = new Date('2026-03-02T01:00:00.000Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const leaseMs = 30_000;

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = await aDatabase();
  database = opened.database;
});
afterEach(() => opened.remove());

const put = (job: Partial<NewJob> = {}): Promise<string> =>
  inTransaction(database, (tx) => enqueue(tx, { kind: 'letter', payload: {}, dueAt: start, ...job }));
const lease = (now: Date, workerId = 'worker-1', limit = 10): Promise<Job[]> =>
  leaseDueJobs(database, { now, limit, leaseMs, workerId });
const finish = (job: Job): Promise<void> => inTransaction(database, (tx) => finishJob(tx, job));
const count = async (): Promise<number> => (await read(database, 'SELECT id FROM jobs')).length;

async function leaseOne(now: Date, workerId?: string): Promise<Job> {
  const [job, ...others] = await lease(now, workerId);
  if (!job || others.length > 0)
    throw new Error(`Expected to lease one job, but there are ${others.length + 1}`);
  return job;
}

describe('a job', () => {
  it('comes back as it was put in', async () => {
    // given
    const id = await put({ key: 'k', payload: { to: ['a'], deep: { n: 1 } }, priority: 3, maxAttempts: 2 });
    // when
    const job = await leaseOne(start);
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
      retryAfterMs: undefined,
      lease: { by: 'worker-1', until: after(30).toISOString() },
      deadAt: undefined,
      lastError: undefined,
    });
  });

  it('is not taken before it is due', async () => {
    await put({ dueAt: after(1) });
    expect(await lease(after(0.999))).toEqual([]);
    expect(await lease(after(1))).toHaveLength(1);
  });

  it('is not there when the transaction that put it was rolled back', async () => {
    const undone = inTransaction(database, async (tx) => {
      await enqueue(tx, { kind: 'letter', payload: {}, dueAt: start });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await lease(after(60))).toEqual([]);
  });

  it('is taken by priority, then by due time', async () => {
    await put({ key: 'later', dueAt: after(2) });
    await put({ key: 'earlier', dueAt: after(1) });
    await put({ key: 'urgent', dueAt: after(3), priority: 1 });
    const keys = async (limit: number) => (await lease(after(3), 'w', limit)).map(({ key }) => key);
    expect(await keys(2)).toEqual(['urgent', 'earlier']);
    expect(await keys(2)).toEqual(['later']);
  });

  it('is deleted when it is finished', async () => {
    await put();
    await finish(await leaseOne(start));
    expect(await count()).toBe(0);
  });
});

describe('a key', () => {
  it('arms its job again: due time, payload and attempts', async () => {
    // given
    await put({ key: 'k', payload: { turn: 1 }, maxAttempts: 5 });
    await failJob(database, await leaseOne(start), new Error('first'), start);
    // when
    await put({ key: 'k', payload: { turn: 2 }, dueAt: after(100) });
    // then
    expect(await count()).toBe(1);
    expect(await lease(after(99))).toEqual([]);
    expect(await leaseOne(after(100))).toMatchObject({
      payload: { turn: 2 },
      attempts: 1,
      maxAttempts: 10,
      lastError: undefined,
    });
  });

  it('revives its job from the dead', async () => {
    await put({ key: 'k', maxAttempts: 1 });
    expect(await failJob(database, await leaseOne(start), new Error('no'), start)).toBe('dead');
    await put({ key: 'k' });
    expect(await leaseOne(start)).toMatchObject({ attempts: 1, deadAt: undefined });
  });

  it('armed again while a worker holds the old job: that worker cannot finish it', async () => {
    await put({ key: 'k' });
    const held = await leaseOne(start);
    await put({ key: 'k', dueAt: after(5) });
    await expect(finish(held)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await leaseOne(after(5))).toMatchObject({ key: 'k' });
  });

  it('armed again by its own work, after it was finished: both happen', async () => {
    await put({ key: 'cycle' });
    const held = await leaseOne(start);
    await inTransaction(database, async (tx) => {
      await finishJob(tx, held);
      await enqueue(tx, { kind: 'letter', key: 'cycle', payload: {}, dueAt: after(60) });
    });
    expect(await nextDueAt(database)).toEqual(after(60));
  });

  it('is not needed: jobs without one never replace each other', async () => {
    await put();
    await put();
    expect(await count()).toBe(2);
  });

  it('cancels its job, held or not, and no other', async () => {
    await put({ key: 'a' });
    const held = await leaseOne(start);
    await put({ key: 'b' });
    await put({ key: 'c' });
    await inTransaction(database, (tx) => cancelJobs(tx, ['a', 'b', 'unknown']));
    expect((await lease(start)).map(({ key }) => key)).toEqual(['c']);
    await expect(finish(held)).rejects.toBeInstanceOf(Rejection);
  });
});

describe('two workers', () => {
  it('never hold the same job', async () => {
    // given
    for (let index = 0; index < 60; index += 1) await put();
    // when
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, index) => lease(start, `worker-${index % 2}`, 7)),
    );
    // then
    const ids = taken.flat().map(({ id }) => id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it('take the job of one that died, once, when its lease ran out', async () => {
    // given
    await put();
    const lost = await leaseOne(start, 'worker-1');
    // when
    const tooEarly = await lease(after(29.999), 'worker-2');
    const [second, third] = [await lease(after(30), 'worker-2'), await lease(after(30), 'worker-3')];
    // then
    expect(tooEarly).toEqual([]);
    expect(second).toMatchObject([{ id: lost.id, attempts: 2, lease: { by: 'worker-2' } }]);
    expect(third).toEqual([]);
  });

  it('cannot both finish: the work of the one that came too late is rolled back', async () => {
    // given
    await put();
    const [slow, quick] = [await leaseOne(start, 'worker-1'), await leaseOne(after(31), 'worker-2')];
    const work = (job: Job) =>
      inTransaction(database, async (tx) => {
        await tx.insert('counters', { name: `done by ${job.lease?.by}`, year: 0, last: 1 });
        await finishJob(tx, job);
      });
    // when
    const results = await Promise.allSettled([work(slow), work(quick)]);
    // then
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await read(database, 'SELECT name FROM counters')).toEqual([{ name: 'done by worker-2' }]);
    expect(await count()).toBe(0);
  });

  it('of the same name are told apart by the lease', async () => {
    await put();
    const before = await leaseOne(start, 'worker-1');
    await leaseOne(after(30), 'worker-1');
    await expect(finish(before)).rejects.toThrow('this worker does not hold it any more');
    expect(await failJob(database, before, new Error('late'), after(31))).toBe('lost');
  });
});

describe('a job that fails', () => {
  it('waits longer each time, at most an hour, and dies with its last error', async () => {
    // given
    await put({ maxAttempts: 12 });
    const waits: number[] = [];
    let now = start;
    let state = 'waiting';
    // when
    while (state === 'waiting') {
      state = await failJob(database, await leaseOne(now), new Error(`attempt at ${now.toISOString()}`), now);
      const due = await nextDueAt(database);
      if (due) waits.push((due.getTime() - now.getTime()) / 1000);
      now = due ?? now;
    }
    // then
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    expect(state).toBe('dead');
    const [dead] = await deadJobs(database);
    expect(dead).toMatchObject({ attempts: 12, deadAt: now, lease: undefined });
    expect(dead?.lastError).toMatch(`attempt at ${now.toISOString()}`);
  });

  it('keeps to the cycle of its element', async () => {
    await put({ retryCycle: 'R3/PT10M' });
    expect(await failJob(database, await leaseOne(start), new Error('1'), start)).toBe('waiting');
    expect(await nextDueAt(database)).toEqual(after(600));
    expect(await failJob(database, await leaseOne(after(600)), new Error('2'), after(600))).toBe('waiting');
    expect(await nextDueAt(database)).toEqual(after(1200));
    expect(await failJob(database, await leaseOne(after(1200)), new Error('3'), after(1200))).toBe('dead');
    expect(await nextDueAt(database)).toBeUndefined();
  });

  it.each(['', 'R3', 'PT10M', 'R3/10M', 'R/PT1M', 'R3/P'])(
    'is refused with the cycle "%s"',
    async (retryCycle) => {
      await expect(put({ retryCycle })).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  it('is taken no more once it is dead, until it is revived', async () => {
    // given
    const jobId = await put({ maxAttempts: 1 });
    await failJob(database, await leaseOne(start), new Error('no'), start);
    expect(await lease(after(100_000))).toEqual([]);
    // when
    await inTransaction(database, (tx) => reviveJob(tx, jobId));
    // then
    expect(await deadJobs(database)).toEqual([]);
    expect(await leaseOne(start)).toMatchObject({ id: jobId, attempts: 1 });
    await expect(inTransaction(database, (tx) => reviveJob(tx, jobId))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('fails inside the transaction of its caller, and is undone with it', async () => {
    await put({ maxAttempts: 1 });
    const job = await leaseOne(start);
    const undone = inTransaction(database, async () => {
      await failJob(database, job, new Error('no'), start);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await deadJobs(database)).toEqual([]);
  });
});

describe('a job that is given back', () => {
  it('is due at once, and the attempt does not count', async () => {
    await put();
    const job = await leaseOne(start);
    await inTransaction(database, (tx) => releaseJob(tx, job));
    expect(await leaseOne(start, 'worker-2')).toMatchObject({ id: job.id, attempts: 1 });
  });
});

describe('the next due time', () => {
  it('is the earliest moment at which a job may be taken', async () => {
    expect(await nextDueAt(database)).toBeUndefined();
    await put({ dueAt: after(100) });
    expect(await nextDueAt(database)).toEqual(after(100));
    await put({ dueAt: start });
    await leaseOne(start);
    expect(await nextDueAt(database)).toEqual(after(30));
    await put({ dueAt: after(20) });
    expect(await nextDueAt(database)).toEqual(after(20));
  });
});

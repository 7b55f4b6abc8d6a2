import { cancelJobs } from '../../src/jobs/cancel-jobs.ts';
import { enqueue, enqueueAll } from '../../src/jobs/enqueue.ts';
import { failJob } from '../../src/jobs/fail-job.ts';
import { releaseJobs } from '../../src/jobs/release-jobs.ts';
import { inTransaction, type Transaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { after, someJobs, start } from './some-jobs.ts';

// Whoever says which job is due (the table itself, or pg-boss) knows of a job what its row says, and from the same
// moment on: everything happens with the transaction, or does not.

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

async function undone(work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const undoing = inTransaction(jobs.database, async (tx) => {
    await work(tx);
    throw new Error('undone');
  });
  await expect(undoing).rejects.toThrow('undone');
}

const letter = { kind: 'letter', payload: {}, dueAt: start };
const keysAt = async (now: Date) => (await jobs.lease(now)).map(({ key }) => key);

describe('with its transaction a job', () => {
  it('is sent, or not', async () => {
    await undone((tx) => enqueueAll(tx, [letter, { ...letter, key: 'k' }]));
    expect(await jobs.lease(after(60))).toEqual([]);
  });

  it('is cancelled, or not', async () => {
    await jobs.put({ key: 'a' });
    await jobs.put({ key: 'b' });
    await undone((tx) => cancelJobs(tx, ['a', 'b']));
    await inTransaction(jobs.database, (tx) => cancelJobs(tx, ['b']));
    expect(await keysAt(start)).toEqual(['a']);
  });

  it('is armed again, or is due when it was', async () => {
    await jobs.put({ key: 'a', dueAt: after(1) });
    await undone((tx) => enqueue(tx, { ...letter, key: 'a', dueAt: after(100) }));
    expect(await keysAt(after(1))).toEqual(['a']);
  });

  it('is armed again to be due later, and is not due before', async () => {
    await jobs.put({ key: 'a', dueAt: after(1) });
    await jobs.put({ key: 'a', dueAt: after(100) });
    expect(await keysAt(after(99))).toEqual([]);
    expect(await keysAt(after(100))).toEqual(['a']);
    expect(await keysAt(after(120))).toEqual([]);
  });

  it('is cancelled in the transaction that sent it', async () => {
    await inTransaction(jobs.database, async (tx) => {
      await enqueue(tx, { ...letter, key: 'a' });
      await cancelJobs(tx, ['a']);
      await enqueue(tx, { ...letter, key: 'b' });
    });
    expect(await keysAt(start)).toEqual(['b']);
  });

  it('that failed or was given back is with who holds it where that is undone', async () => {
    await jobs.put();
    const job = await jobs.leaseOne(start);
    await undone(() => failJob(jobs.database, job, new Error('no'), start));
    await undone((tx) => releaseJobs(tx, [job]));
    expect(await jobs.lease(after(29))).toEqual([]);
    await jobs.finish(job);
    expect(await jobs.lease(after(100))).toEqual([]);
  });
});

it('many jobs are written at once, of those with one key the last', async () => {
  // given
  const many = Array.from({ length: 250 }, (_, index) => ({
    ...letter,
    key: `k${index % 240}`,
    priority: index,
  }));
  // when
  await inTransaction(jobs.database, (tx) => enqueueAll(tx, many));
  // then
  const taken = await jobs.lease(start, 'worker-1', 300);
  expect(taken).toHaveLength(240);
  expect(taken.slice(0, 11).map(({ priority }) => priority)).toEqual([
    249, 248, 247, 246, 245, 244, 243, 242, 241, 240, 239,
  ]);
});

it('jobs of one lane do not stand in the way of another', async () => {
  // given: mails and a script before everything else
  for (let count = 0; count < 20; count += 1) await jobs.put({ kind: 'outbox', priority: 9 });
  await jobs.put({ kind: 'script-task', priority: 9 });
  await jobs.put({ kind: 'outbox', lane: 'instances', key: 'in the program' });
  await jobs.put({ key: 'timer' });
  // when, then
  const kindsIn = async (...args: Parameters<typeof jobs.lease>) =>
    (await jobs.lease(...args)).map(({ kind, key }) => key ?? kind);
  expect(await kindsIn(start, 'w', 5)).toEqual(['in the program', 'timer']);
  expect(await kindsIn(start, 'w', 5, 'threads')).toEqual(['script-task']);
  expect(await kindsIn(start, 'w', 30, 'errands')).toEqual(Array(20).fill('outbox'));
});

it('jobs of any priority are found, whatever waits before and behind them', async () => {
  // given: some due and many not, in many priorities
  const dueOf = (index: number) => (index % 10 === 3 ? start : after(1_000_000));
  await inTransaction(jobs.database, (tx) =>
    enqueueAll(
      tx,
      Array.from({ length: 400 }, (_, index) => ({ ...letter, priority: index % 97, dueAt: dueOf(index) })),
    ),
  );
  const expected = await read<{ id: string }>(
    jobs.database,
    'SELECT id FROM jobs WHERE due_at <= ? ORDER BY priority DESC, due_at, id',
    [start.toISOString()],
  );
  // when
  const taken: string[] = [];
  for (let batch = await jobs.lease(start, 'w', 7); batch.length > 0; batch = await jobs.lease(start, 'w', 7))
    taken.push(...batch.map(({ id }) => id));
  // then
  expect(taken).toEqual(expected.map(({ id }) => id));
});

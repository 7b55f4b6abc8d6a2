import { enqueue } from '../../src/jobs/enqueue.ts';
import { leaseDueJobs } from '../../src/jobs/lease-due-jobs.ts';
import { nextDueAt } from '../../src/jobs/next-due-at.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { othersFirstMs } from '../../src/worker/leave-to-others.ts';
import { runDueJobs } from '../../src/worker/run-due-jobs.ts';
import { deploySmall, startSmall, userTask } from '../instances/small-process.ts';
import { aProgram, type Program } from '../support/program.ts';

// While a newer program begins beside this one, it may leave jobs of a kind that this one has never heard of.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
  await program.drainJobs();
});
afterEach(() => program.close());

async function leaveNewJob(): Promise<string> {
  await deploySmall(program, 'tugas', userTask);
  const instanceId = await startSmall(program, 'tugas');
  const job = { kind: 'of-tomorrow', instanceId, payload: {}, maxAttempts: 1, exclusive: true };
  return inTransaction(program.app.database, (tx) => enqueue(tx, { ...job, dueAt: program.clock.now() }));
}

const jobs = () =>
  program.rows(`SELECT attempts, leased_by, dead_at, last_error FROM jobs WHERE kind = 'of-tomorrow'`);
const untouched = { attempts: 0, leased_by: null, dead_at: null, last_error: null };

it('a job of an unknown kind is left to others as it was, however often it comes by', async () => {
  // given
  await leaveNewJob();
  // when
  for (let turn = 0; turn < 3; turn += 1) {
    await program.drainJobs();
    program.clock.set(new Date(program.clock.now().getTime() + othersFirstMs).toISOString());
  }
  // then
  expect(await jobs()).toEqual([untouched]);
  expect(await program.rows('SELECT id FROM incidents')).toEqual([]);
});

it('it is not asked for again and again', async () => {
  await leaveNewJob();
  expect([await runDueJobs(program.app.worker), await runDueJobs(program.app.worker)]).toEqual([1, 0]);
  expect(await nextDueAt(program.app.database, 'instances')).toEqual(
    new Date(program.clock.now().getTime() + othersFirstMs),
  );
});

it('a program that knows it gets it, with its first attempt', async () => {
  // given
  const id = await leaveNewJob();
  await program.drainJobs();
  // when
  const now = new Date(program.clock.now().getTime() + othersFirstMs);
  const newer = { lane: 'instances' as const, now, limit: 10, leaseMs: 10_000, workerId: 'newer' };
  // then
  expect(await leaseDueJobs(program.app.database, newer)).toMatchObject([{ id, attempts: 1 }]);
});

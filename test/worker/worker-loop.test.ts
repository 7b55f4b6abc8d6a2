import { enqueue } from '../../src/jobs/enqueue.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { terms } from '../../src/worker/run-due-jobs.ts';
import { startWorker, type Worker } from '../../src/worker/worker.ts';
import { aProgram, type Program } from '../support/program.ts';

// The loop itself. Its clock is asked when it works out how long to sleep until the next job, and when it takes jobs;
// between the two it reads the database, and anything may happen.

const soonMs = 3_000; // less than the loop would sleep by itself

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const addJob = (kind: string, dueAt: Date) =>
  inTransaction(program.app.database, (tx) => enqueue(tx, { kind, payload: {}, dueAt }));

/** Runs the worker with a clock that does what the test says at each look at it. */
function startLoop(atLook: (look: number, worker: Worker) => void): Worker {
  let looks = 0;
  const clock = {
    now() {
      looks += 1;
      atLook(looks, worker);
      return program.clock.now();
    },
  };
  let worker: Worker = { wake: () => undefined, stop: () => Promise.resolve() };
  worker = startWorker({ ...program.app.worker, clock });
  return worker;
}

it(
  'takes a turn at once when it was woken while it worked out how long to sleep',
  async () => {
    // given: nothing is due for long
    await addJob('later', new Date('2027-01-01T00:00:00.000Z'));
    // when
    const worker = await new Promise<Worker>((turned) => {
      startLoop((look, running) => {
        if (look === 1) running.wake();
        if (look === 2) turned(running);
      });
    });
    // then: it came here before it would have woken by itself
    await worker.stop();
  },
  soonMs,
);

it('goes on after a turn in which it could not work out how long to sleep', async () => {
  // given
  await addJob('later', new Date('2027-01-01T00:00:00.000Z'));
  // when
  const worker = await new Promise<Worker>((turned) => {
    startLoop((look, running) => {
      if (look === 1) {
        running.wake();
        throw new Error('the clock fell off the wall');
      }
      if (look === 2) turned(running);
    });
  });
  // then
  await expect(worker.stop()).resolves.toBeUndefined();
});

it('stops after the jobs in hand, and gives back untouched what it had not begun', async () => {
  // given: more jobs that fail (nobody is told what for) than run at once
  const count = 2 * terms.instances.atOnce;
  for (let put = 0; put < count; put += 1) await addJob('timer', program.clock.now());
  // when: told to stop when the first fails (the third look, after the sleep was reckoned and they were taken)
  let stopped: Promise<void> | undefined;
  await new Promise<void>((asked) => {
    startLoop((look, running) => {
      if (look !== 3) return;
      stopped = running.stop();
      asked();
    });
  });
  await stopped;
  // then: those that ran beside it have ended, the others are as they were
  const jobs = await program.rows<{ attempts: number; leased_by: string | null; untried: number }>(
    `SELECT attempts, leased_by, CASE WHEN last_error IS NULL THEN 1 ELSE 0 END AS untried FROM jobs
     WHERE kind = 'timer'`,
  );
  const tried = jobs.filter(({ untried }) => untried === 0);
  expect(tried).toEqual(tried.map(() => ({ attempts: 1, leased_by: null, untried: 0 })));
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(terms.instances.atOnce);
  expect(jobs.filter(({ untried }) => untried === 1)).toEqual(
    Array(count - tried.length).fill({ attempts: 0, leased_by: null, untried: 1 }),
  );
});

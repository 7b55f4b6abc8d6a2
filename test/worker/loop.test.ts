import { startWorker, type Worker } from '../../src/worker/worker.ts';
import { aProgram, type Program } from '../support/program.ts';
import { deploySmall, pause, startSmall } from '../instances/small-process.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram();
  await deploySmall(program, 'jeda', pause('PT10M'));
});
afterEach(() => program.close());

const longestNapMs = 5_000;

it('does not fall asleep when it is woken or stopped while it looks when to wake', async () => {
  // given: something to wait for
  await startSmall(program, 'jeda');
  let stopping: Promise<void> | undefined;
  let looks = 0;
  const clock = {
    now: () => {
      looks += 1;
      // The first look reckons how long to sleep.
      if (looks === 1) stopping = worker.stop();
      return program.clock.now();
    },
  };
  const startedAt = process.uptime();
  // when
  const worker: Worker = startWorker({ ...program.app.worker, clock });
  await new Promise((resolve) => setImmediate(resolve));
  while (!stopping) await new Promise((resolve) => setImmediate(resolve));
  await stopping;
  // then
  expect((process.uptime() - startedAt) * 1000).toBeLessThan(longestNapMs / 2);
});

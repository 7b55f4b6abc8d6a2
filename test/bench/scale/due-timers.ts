import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { nextDueAt } from '../../../src/jobs/next-due-at.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { latencyOf } from '../harness.ts';
import type { Figures } from './one-round.ts';

// The worker's turn: how long it takes to see that nothing is due, and to fire one timer of all those armed.

export async function dueTimers(
  variables: Readonly<Record<string, string>>,
  polls: number,
): Promise<Figures> {
  const config = readConfig({ PORT: '0', ...variables });
  const app = await createApp({ config, clock: systemClock, log: createLog('silent') });
  try {
    const poll = async () => {
      await runDueJobs(app.worker);
      await nextDueAt(app.database);
    };
    await poll();
    const empty = await p95(polls, poll);
    const fireOne = async () => {
      const fired = await runDueJobs(app.worker);
      if (fired !== 1) throw new Error(`Expected to fire one timer, but ${fired} jobs were due`);
    };
    const fire = await p95(Math.ceil(polls / 4), fireOne, () => makeOneDue(app.database));
    return { 'poll, nothing due': empty, 'fire one timer': fire };
  } finally {
    await app.close();
  }
}

async function p95(
  count: number,
  work: () => Promise<void>,
  prepare = () => Promise.resolve(),
): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    await prepare();
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return latencyOf(times)?.p95 ?? NaN;
}

const makeOneDue = (database: Parameters<typeof nextDueAt>[0]): Promise<void> =>
  inTransaction(database, async (tx) => {
    const sql = `UPDATE jobs SET due_at = ? WHERE id = (SELECT id FROM jobs WHERE kind = 'timer' AND dead_at IS NULL ORDER BY due_at LIMIT 1)`;
    await tx.run(sql, [systemClock.now().toISOString()]);
  });

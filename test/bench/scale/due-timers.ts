import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { nextDueAt } from '../../../src/jobs/next-due-at.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { inTurn } from './in-turn.ts';
import type { Taken } from './people.ts';

// The worker's turn: how long it takes to see that nothing is due, and to fire one timer of all those armed.

export async function dueTimers(folders: readonly string[], polls: number): Promise<Taken> {
  const apps: App[] = [];
  try {
    for (const folder of folders) apps.push(await opened(folder));
    return {
      'poll, nothing due': await inTurn(apps, polls + 10, 10, (app) =>
        timed(async () => {
          await runDueJobs(app.worker);
          await nextDueAt(app.database);
        }),
      ),
      'fire one timer': await inTurn(apps, polls / 4 + 4, 4, fireOne),
    };
  } finally {
    for (const app of apps) await app.close();
  }
}

/** With nothing due any more: what a start finds to do is done. */
async function opened(folder: string): Promise<App> {
  const config = readConfig({ DATA_DIR: folder, PORT: '0' });
  const app = await createApp({ config, clock: systemClock, log: createLog('silent') });
  while ((await runDueJobs(app.worker)) > 0);
  return app;
}

async function fireOne(app: App): Promise<number> {
  await makeOneDue(app);
  let fired = 0;
  const taken = await timed(async () => void (fired = await runDueJobs(app.worker)));
  if (fired !== 1) throw new Error(`Expected to fire one timer, but ${fired} jobs were due`);
  // What follows from it, such as a letter to somebody, is not the timer's time.
  while ((await runDueJobs(app.worker)) > 0);
  return taken;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const makeOneDue = ({ database }: App): Promise<void> =>
  inTransaction(database, async (tx) => {
    const sql = `UPDATE jobs SET due_at = ? WHERE id = (SELECT id FROM jobs WHERE kind = 'timer' AND dead_at IS NULL ORDER BY due_at LIMIT 1)`;
    await tx.run(sql, [systemClock.now().toISOString()]);
  });

import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/kernel/log.ts';
import { leaseDueJobs } from '../../src/jobs/lease-due-jobs.ts';
import { read } from '../../src/persistence/read.ts';
import { runDueJobs } from '../../src/worker/run-due-jobs.ts';
import { deploySmall, pause, startSmall } from '../instances/small-process.ts';
import { anEmptyPlace, configOf, type Place } from '../support/databases/place.ts';

// The program ends and is started again on the same database, at another time.

let place: Place;
beforeEach(async () => void (place = await anEmptyPlace()));
afterEach(() => place.remove());

async function during<T>(
  at: string,
  work: (program: { app: App; clock: { now(): Date } }) => Promise<T>,
): Promise<T> {
  const clock = { now: () => new Date(at) };
  const { dataDirectory, databaseUrl } = configOf(place);
  const config = readConfig({ DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl, NODE_ENV: 'production' });
  const passwordCost = { memoryKib: 64, passes: 1 };
  const app = await createApp({ config, clock, log: createLog('silent'), passwordCost });
  try {
    return await work({ app, clock });
  } finally {
    await app.close();
  }
}

const firings = (app: App) => read(app.database, `SELECT at FROM history WHERE type = 'timer.fired'`);
const runAll = async (app: App) => {
  while ((await runDueJobs(app.worker)) > 0);
};

it('fires a timer that was due while the program was down, once', async () => {
  // given
  await during('2026-11-23T02:00:00.000Z', async (program) => {
    await deploySmall(program, 'jeda', pause('PT10M'));
    await startSmall(program, 'jeda');
    await runAll(program.app);
    expect(await firings(program.app)).toEqual([]);
  });
  // when
  const afterwards = await during('2026-11-23T09:00:00.000Z', async ({ app }) => {
    await runAll(app);
    return firings(app);
  });
  // then
  expect(afterwards).toEqual([{ at: '2026-11-23T09:00:00.000Z' }]);
  expect(
    await during('2026-11-23T10:00:00.000Z', async ({ app }) => {
      await runAll(app);
      return firings(app);
    }),
  ).toEqual(afterwards);
});

it('fires a timer whose worker died with it in hand, once its lease ran out', async () => {
  // given: taken, never finished
  await during('2026-11-23T02:00:00.000Z', async (program) => {
    await deploySmall(program, 'jeda', pause('PT1S'));
    await startSmall(program, 'jeda');
  });
  const died = '2026-11-23T02:00:01.000Z';
  await during(died, ({ app, clock }) =>
    leaseDueJobs(app.database, {
      ...{ lane: 'instances', now: clock.now(), limit: 20 },
      ...{ leaseMs: 30_000, workerId: 'mati' },
    }),
  );
  // when, then
  const after = (at: string) =>
    during(at, async ({ app }) => {
      await runAll(app);
      return firings(app);
    });
  expect(await after('2026-11-23T02:00:30.999Z')).toEqual([]);
  expect(await after('2026-11-23T02:00:31.000Z')).toEqual([{ at: '2026-11-23T02:00:31.000Z' }]);
});

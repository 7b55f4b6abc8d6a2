import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { createLog } from '../../src/kernel/log.ts';
import { read } from '../../src/persistence/read.ts';
import { demoPerson } from '../support/demo-person.ts';
import type { Line, Order } from './acknowledgement.ts';
import * as people from './people.ts';
import { filesIn } from './small-files.ts';

// The program that is killed: composed as `npm start` composes it, on the folder it is told, with its worker
// running and people busy. It loads its modules and waits for its order, so that the next one can stand by
// while this one dies; everything that touches the folder happens after the order.

// Written at once: an acknowledgement that is still in a buffer would die with the process.
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

async function obey(order: Order): Promise<void> {
  const clock = { now: () => new Date(Date.now() + order.laterByMs) };
  const config = readConfig({ DATA_DIR: order.dataDirectory, DATABASE_URL: order.databaseUrl, PORT: '0' });
  const passwordCost = { memoryKib: 64, passes: 1 };
  const app = await createApp({ config, clock, log: createLog('warn'), passwordCost });
  const xml = readFileSync(join('test/recovery/recovery.bpmn'), 'utf8');
  await deployProcess({ database: app.database, clock }, { files: [{ name: 'process.bpmn', content: xml }] });
  await app.start();
  say({ event: 'ready', at: clock.now().toISOString() });
  if (order.mode === 'load') return populate(app, order, () => false);
  let over = false;
  const busy = populate(app, order, () => over);
  const drainedAt = await drained(app, clock);
  over = true;
  await busy;
  await app.close();
  say({ event: 'drained', at: drainedAt });
}

async function populate(app: App, { mode, dataDirectory }: Order, isOver: () => boolean): Promise<void> {
  const files = mode === 'load' ? await filesIn(dataDirectory) : [];
  const world = { context: app.worker.service, files, acknowledge: say, isOver };
  const beginning = mode === 'load';
  const does = async (username: string, ...turns: people.Turn[]) =>
    people.keepBusy(world, await demoPerson(app.database, username), [
      people.doSomeTask,
      ...(beginning ? turns : []),
    ]);
  await Promise.all([
    does('pemohon1', people.applyAgain, people.startSomeTestCase, people.withdrawSometimes),
    does('pemohon2', people.applyAgain, people.startSomeTestCase, people.withdrawSometimes),
    does('kepala-dinas'),
    does('kepala-bidang'),
    does('kepala-seksi'),
    does('verifikator1'),
    does('verifikator2'),
    // The same person in a second browser.
    does('verifikator1'),
    people.keepBusy(world, await demoPerson(app.database, 'supervisor'), [
      people.retryIncidents,
      ...(beginning ? [people.cancelSometimes] : []),
    ]),
  ]);
}

const longestDrainMs = 120_000;

/** When no instance runs and no job is due any more; at the latest, after two minutes. */
async function drained({ database }: App, clock: { now(): Date }): Promise<string> {
  const latest = clock.now().getTime() + longestDrainMs;
  for (;;) {
    const at = clock.now().toISOString();
    const [left] = await read<{ count: number }>(
      database,
      `SELECT (SELECT COUNT(*) FROM instances WHERE state = 'running')
         + (SELECT COUNT(*) FROM jobs WHERE due_at <= ? AND dead_at IS NULL) AS count`,
      [at],
    );
    if (left?.count === 0 || clock.now().getTime() > latest) return at;
    await pause(50);
  }
}

createInterface({ input: process.stdin }).once('line', (line) => {
  obey(JSON.parse(line) as Order).then(
    () => process.exit(0),
    (error: unknown) => {
      say({
        event: 'trouble',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      process.exit(1);
    },
  );
});

import { join, resolve } from 'node:path';
import { createApi } from './api/create-api.ts';
import type { Config } from './config.ts';
import { deployFolders } from './deploy-folders.ts';
import { closeDecisionThreads } from './engine/decisions/decision-threads.ts';
import { closeScriptWorkers } from './engine/expressions/script-threads.ts';
import type { PasswordCost } from './identity/passwords.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { hubOf } from './persistence/announcements/hub.ts';
import { Relay } from './persistence/announcements/relay.ts';
import { onDueWork, wakeWorkers } from './persistence/announcements/wake.ts';
import { closeDatabase, openDatabase, type Database, type DatabaseAddress } from './persistence/database.ts';
import { inTransaction } from './persistence/in-transaction.ts';
import { seed, type DemoLogin } from './seed.ts';
import type { ServiceContext } from './service/context.ts';
import { topicHandlers } from './service/handlers/topic-handlers.ts';
import { closePdfWorkers } from './service/documents/inspect-pdf.ts';
import { refuseOtherKey } from './service/secrecy/refuse-other-key.ts';
import { createWebApp } from './web/create-web-app.ts';
import { closeWalkThreads } from './testing/try-out/walk-threads.ts';
import { LiveConnections } from './web/live/live-connections.ts';
import type { WorkerContext } from './worker/context.ts';
import { scheduleHousekeeping } from './worker/housekeeping.ts';
import { startWorker } from './worker/worker.ts';
import { newWorkerId } from './worker/worker-id.ts';

// Composes the program from its parts: the database, the seeds, the deployed processes, the worker's
// context and the site. Nothing listens and no job runs until `start` is called.

export interface App {
  readonly database: Database;
  readonly web: ReturnType<typeof createWebApp>;
  readonly worker: WorkerContext;
  readonly demoLogins: readonly DemoLogin[];
  /** Starts the loop that runs jobs. */
  start(): Promise<void>;
  /** Ends live lines and jobs; the database only after `inHand`, so that requests in hand are answered. */
  close(inHand?: Promise<void>): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the process is on its way out: it is then not ready for requests. */
  readonly isEnding?: () => boolean;
  /** Where `processes/` and `data/seeds/` are; the working directory when left out. */
  readonly root?: string;
  /** What hashing the demo people's passwords may cost; tests make it cheap. */
  readonly passwordCost?: PasswordCost;
}

export async function createApp(options: AppOptions): Promise<App> {
  const { config, clock, log, isEnding, root = resolve() } = options;
  const database = await openedWithItsKey(config, clock);
  const relay =
    config.databaseUrl === undefined ? undefined : new Relay(config.databaseUrl, hubOf(database), log);
  await relay?.open();
  const demoLogins = await seed(database, clock, root, options.passwordCost);
  await deployFolders({ database, clock, log }, join(root, 'processes'));

  let running: { stop(): Promise<void> } | undefined;
  const service: ServiceContext = {
    database,
    clock,
    wake: () => wakeWorkers(database),
    dataDirectory: config.dataDirectory,
    masterKey: config.masterKey,
    smtpUrl: config.smtpUrl,
    baseUrl: config.baseUrl,
    handlesTopic: (topic) => Object.hasOwn(topicHandlers, topic),
    ...(config.maxSteps !== undefined && { maxSteps: config.maxSteps }),
  };
  const worker: WorkerContext = { ...service, service, log, workerId: newWorkerId() };
  const live = new LiveConnections({ database, clock, log });
  const api = createApi({ service, log });
  const web = createWebApp({
    config,
    database,
    clock,
    log,
    service,
    live,
    api,
    ...(isEnding && { isEnding }),
  });

  return {
    database,
    web,
    worker,
    demoLogins,
    async start() {
      await inTransaction(database, (tx) => scheduleHousekeeping(tx, clock.now()));
      running ??= wokenWorker(worker);
    },
    async close(inHand) {
      live.close();
      await Promise.all([running?.stop(), inHand]);
      await closeScriptWorkers();
      await closeDecisionThreads();
      await closeWalkThreads();
      await closePdfWorkers();
      await relay?.close();
      await closeDatabase(database);
    },
  };
}

async function openedWithItsKey(config: Config, clock: Clock): Promise<Database> {
  const database = await openDatabase(addressOf(config));
  try {
    await refuseOtherKey(database, clock, config.masterKey);
    return database;
  } catch (error) {
    await closeDatabase(database);
    throw error;
  }
}

function wokenWorker(context: WorkerContext): { stop(): Promise<void> } {
  const { wake, stop } = startWorker(context);
  const sleepSoundly = onDueWork(context.database, wake);
  return {
    stop() {
      sleepSoundly();
      return stop();
    },
  };
}

const addressOf = ({ databaseUrl: url, databasePool: poolSize, dataDirectory }: Config): DatabaseAddress =>
  url === undefined ? { file: join(dataDirectory, 'alur.sqlite') } : { url, poolSize };

import cluster from 'node:cluster';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from './config.ts';
import { createLog } from './kernel/log.ts';
import { serve } from './serve.ts';
import { Supervisor, type Ready } from './supervise.ts';

// Starts the program: one process, or one that looks after several (--processes N, PROCESSES). Each listens on
// loopback; listening on other addresses is the reverse proxy's work. SIGTERM and SIGINT end it in order.

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { processes: { type: 'string' } } });
  const asked = values.processes === undefined ? {} : { PROCESSES: values.processes };
  const config = readConfig({ ...process.env, ...asked });
  if (config.processes > 1 && cluster.isPrimary) superviseAll(config);
  else await serveAlone(config);
}

async function serveAlone(config: Config): Promise<void> {
  const starting = serve(config, createLog(config.logLevel));
  onSignal(() => {
    const ended = starting.then((serving) => serving.end());
    ended.then((wentWell) => process.exit(wentWell ? 0 : 1), fail);
  });
  const { port, demoLogins } = await starting;
  if (cluster.isWorker) process.send?.({ port, demoLogins } satisfies Ready);
  else console.log(welcome(config, { port, demoLogins }));
}

function superviseAll(config: Config): void {
  const supervisor = new Supervisor({
    processes: config.processes,
    log: createLog(config.logLevel),
    onReady: (ready) => console.log(welcome(config, ready)),
    onEnd: (wentWell) => process.exit(wentWell ? 0 : 1),
  });
  onSignal(() => supervisor.end());
  supervisor.start();
}

function onSignal(end: () => void): void {
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

function welcome({ baseUrl }: Config, { port, demoLogins }: Ready): string {
  const rows = demoLogins.map(
    ({ username, password, role }) => `  ${username.padEnd(18)} ${password.padEnd(18)} ${role}`,
  );
  return [
    `Alur listens on ${baseUrl.replace(/:0$/, `:${port}`)}`,
    ...(rows.length > 0 ? ['Demo logins (username, password, role):', ...rows] : []),
  ].join('\n');
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);

import { createServer } from 'node:http';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { systemClock } from './kernel/clock.ts';
import { createLog } from './kernel/log.ts';

// Starts the program: config, composition, listening on loopback, and an orderly end. Listening on other
// addresses is the reverse proxy's work.

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const app = await createApp({ config, clock: systemClock, log });
  const server = createServer(app.web);
  server.listen(config.port, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    console.log(welcome(config.baseUrl.replace(/:0$/, `:${port}`), app.demoLogins));
    app.start().catch(fail);
  });

  const stop = () => {
    server.close();
    server.closeAllConnections();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function welcome(
  address: string,
  logins: readonly { username: string; password: string; role: string }[],
): string {
  const rows = logins.map(
    ({ username, password, role }) => `  ${username.padEnd(18)} ${password.padEnd(18)} ${role}`,
  );
  return [
    `Alur listens on ${address}`,
    ...(rows.length > 0 ? ['Demo logins (username, password, role):', ...rows] : []),
  ].join('\n');
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);

import { createServer, type Server } from 'node:http';
import { createApp, type App } from './app.ts';
import type { Config } from './config.ts';
import { systemClock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';

// One process of the program: it listens, runs jobs, and ends in order. First it says that it is not ready any
// more, and waits for balancers to notice; then it takes no new connection, lets requests and jobs in hand end,
// and gives back what it had leased beside them. What takes longer than the bound is cut off: nothing is lost by
// that, since a lease runs out and another process goes on.

export interface Serving {
  readonly port: number;
  readonly demoLogins: App['demoLogins'];
  /** Resolves to whether everything in hand came to its end. May be called twice. */
  end(): Promise<boolean>;
}

const endWithinMs = 20_000;
const idleEveryMs = 50;

/** Resolves when requests are taken; jobs begin right after. */
export async function serve(config: Config, log: Log): Promise<Serving> {
  let ending: Promise<boolean> | undefined;
  const isEnding = () => ending !== undefined;
  const app = await createApp({ config, clock: systemClock, log, isEnding });
  const server = createServer(app.web);
  const port = await listening(server, config.port);
  await app.start();
  return {
    port,
    demoLogins: app.demoLogins,
    end: () => (ending ??= endInOrder(app, server, config.drainSeconds * 1000)),
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function endInOrder(app: App, server: Server, drainMs: number): Promise<boolean> {
  await after(drainMs);
  const inHand = app.close(closed(server)).then(() => true);
  let bound: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (bound = setTimeout(() => resolve(false), endWithinMs)));
  const isDone = await Promise.race([inHand, late]);
  clearTimeout(bound);
  return isDone;
}

/** Takes no new connection; resolves when the last request was answered. */
function closed(server: Server): Promise<void> {
  // A browser keeps its connection for more requests: it is closed as soon as it is idle.
  const closing = setInterval(() => server.closeIdleConnections(), idleEveryMs);
  return new Promise((resolve) =>
    server.close(() => {
      clearInterval(closing);
      resolve();
    }),
  );
}

const after = (ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));

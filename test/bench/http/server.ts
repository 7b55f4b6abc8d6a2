import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

// A server of the benchmark: a process of its own, in production, its log in a file as a service manager
// would keep it.

/** What `npm start` gives to Node. */
const asStarted = ['--max-semi-space-size=32'];

export class Server {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(command: readonly string[], dataDirectory: string, logFile: string): Promise<Server> {
    const port = await freePort();
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, [...asStarted, ...command], {
      stdio: ['ignore', log, log],
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDirectory },
    });
    const server = new Server(`http://127.0.0.1:${port}`, child);
    await server.#answers(logFile);
    return server;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
  }

  async #answers(logFile: string): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      if (this.process.exitCode !== null) break;
      const reply = await fetch(`${this.url}/login`).catch(() => undefined);
      if (reply?.ok) return;
      await pause(100);
    }
    await this.stop();
    throw new Error(`Expected a server at ${this.url}, but it does not answer; its log is ${logFile}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('Expected a free port, but got none');
  return address.port;
}

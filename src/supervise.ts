import cluster, { type Worker } from 'node:cluster';
import type { Log } from './kernel/log.ts';

// The first of several processes does no work of its own: it starts the others, one after the first has taken
// requests (that one migrates and seeds), starts again whoever dies, with a growing pause while they die young,
// and ends them in order.

const youngMs = 10_000;
const longestPauseMs = 10_000;
const endWithinMs = 60_000;

export interface Ready {
  readonly port: number;
  readonly demoLogins: readonly { username: string; password: string; role: string }[];
}

interface Supervision {
  readonly processes: number;
  readonly log: Log;
  /** Called once, when the first process takes requests. */
  readonly onReady: (ready: Ready) => void;
  /** Called when all have ended; false where one did not end well, or the first never began. */
  readonly onEnd: (wentWell: boolean) => void;
}

export class Supervisor {
  readonly #workers = new Set<Worker>();
  #isReady = false;
  #isEnding = false;
  #wentWell = true;
  #diedYoung = 0;

  constructor(private readonly work: Supervision) {}

  start(): void {
    this.#fork();
  }

  /** Ends all processes in order; those that do not end in time are killed. */
  end(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    for (const { process } of this.#workers) process.kill('SIGTERM');
    setTimeout(() => {
      for (const { process } of this.#workers) process.kill('SIGKILL');
    }, endWithinMs).unref();
    this.#endIfAlone();
  }

  #fork(): void {
    const worker = cluster.fork();
    const startedAt = process.uptime();
    this.#workers.add(worker);
    worker.once('message', (ready: Ready) => {
      this.work.log.info({ process: worker.id, workerPid: worker.process.pid }, 'a process takes requests');
      this.#ready(ready);
    });
    worker.once('exit', (code, signal) => {
      this.#workers.delete(worker);
      this.#gone(worker, { code, signal, livedMs: (process.uptime() - startedAt) * 1000 });
    });
    if (this.#isEnding) worker.process.kill('SIGTERM');
  }

  #ready(ready: Ready): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.work.onReady(ready);
    for (let more = 1; more < this.work.processes; more += 1) this.#fork();
  }

  #gone({ id }: Worker, { code, signal, livedMs }: { code: number; signal: string; livedMs: number }): void {
    if (this.#isEnding) {
      this.#wentWell &&= code === 0;
      return this.#endIfAlone();
    }
    // What cannot even begin is a mistake in what it was given, and said once.
    if (!this.#isReady) return this.work.onEnd(false);
    this.#diedYoung = livedMs < youngMs ? this.#diedYoung + 1 : 0;
    const pauseMs = this.#diedYoung === 0 ? 0 : Math.min(longestPauseMs, 100 * 2 ** this.#diedYoung);
    this.work.log.error({ process: id, code, signal, pauseMs }, 'a process died and is started again');
    setTimeout(() => {
      if (!this.#isEnding) this.#fork();
    }, pauseMs);
  }

  #endIfAlone(): void {
    if (this.#workers.size === 0) this.work.onEnd(this.#wentWell);
  }
}

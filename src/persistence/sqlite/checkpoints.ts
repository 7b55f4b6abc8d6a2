import type { Database } from 'better-sqlite3';
import { Worker } from 'node:worker_threads';

// Checkpoints on a thread of their own: SQLite's automatic ones run within a COMMIT, so that everybody waits while
// pages are read from the log, written to the file and brought to the disk. Where the thread cannot keep up or
// has failed, SQLite's own take over in time, so the log has an end (docs/decisions/0014). Where commits follow each
// other without a pause the thread is always a little behind; the little is the writer's own (docs/decisions/0023).

/** Pages of the log that are not in the file yet, from which a checkpoint is due; 4 KiB each. */
export const pagesToCheckpoint = 2_000;

/** Pages in the log from which it is to begin anew, as soon as few are left to bring into the file. */
export const pagesToBeginAnew = 4_000;

/** What a writer without a pause adds while the thread makes its checkpoint; in the file within milliseconds. */
const few = 500;

/** Pages in the log from which SQLite makes one itself, within the COMMIT. */
export const pagesAtMost = 16_000;

export class Checkpoints {
  readonly #state;
  readonly #rest;
  #worker: Worker | undefined;
  #isBusy = false;
  #isOff = false;

  constructor(
    private readonly file: string,
    writer: Database,
  ) {
    // Answers how far the log is written and checkpointed, and does nothing.
    this.#state = writer.prepare<[], [number, number, number]>('PRAGMA wal_checkpoint(NOOP)').raw();
    this.#rest = writer.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  }

  /** To be called after each COMMIT; returns at once, or after what is few. */
  committed(): void {
    if (this.#isBusy || this.#isOff) return;
    const [, written = 0, checkpointed = 0] = this.#state.get() ?? [];
    const left = written - checkpointed;
    if (left >= pagesToCheckpoint) return this.#ask();
    if (written < pagesToBeginAnew || left === 0) return;
    if (left > few) return this.#ask();
    this.#bringRest();
  }

  #ask(): void {
    this.#isBusy = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage('checkpoint');
  }

  /** The next transaction then finds everything in the file, and begins the log anew. */
  #bringRest(): void {
    try {
      this.#rest.all();
    } catch {
      // The COMMIT holds all the same; what is left is asked for again after the next.
    }
  }

  /** Waits for the checkpoint that runs; what is left the last connection brings into the file when it closes. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#isOff = true;
    this.#worker = undefined;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage('end');
    await ended;
  }

  /** The program may end while it stands idle. */
  #start(): Worker {
    const worker = new Worker(new URL('./checkpoint-worker.js', import.meta.url), {
      env: {},
      execArgv: [],
      workerData: { file: this.file },
    });
    worker.on('message', (failure: string | null) => {
      this.#isBusy = false;
      if (failure !== null) void this.#giveUp(failure);
    });
    worker.on('error', (error) => {
      this.#worker = undefined;
      void this.#giveUp(String(error));
    });
    worker.unref();
    return worker;
  }

  async #giveUp(failure: string): Promise<void> {
    process.emitWarning(`Checkpoints are made within a COMMIT from now on: ${failure}`, 'Checkpoint');
    await this.close();
  }
}

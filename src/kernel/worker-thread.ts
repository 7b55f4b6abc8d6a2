import { Worker, type ResourceLimits } from 'node:worker_threads';

// One worker thread for work that is not trusted to end. Its file says 'ready' once, and then answers each
// order with one message; an answer that is late, and a thread that breaks, are told as a ThreadFailure.

export interface ThreadSetting {
  /** Plain JavaScript: Node loads it itself, without the compiler that tests run through. */
  readonly file: URL;
  readonly memory: ResourceLimits;
  /** What the thread is told when it starts. */
  readonly told?: Readonly<Record<string, string>>;
}

export class ThreadFailure extends Error {
  constructor(
    message: string,
    /** Before the order was given: the thread failed, and not what it was asked. */
    readonly atStart: boolean,
  ) {
    super(message);
  }
}

const startupMs = 15_000;

export class WorkerThread {
  private readonly worker: Worker;
  private readonly ready: Promise<unknown>;

  constructor({ file, memory, told }: ThreadSetting) {
    this.worker = new Worker(file, { env: {}, execArgv: [], resourceLimits: memory, workerData: told });
    // An error that comes after the answer was given up would otherwise end the whole program.
    this.worker.on('error', () => undefined);
    this.ready = this.answer(startupMs, true, 'it does not start');
  }

  async ask(order: unknown, withinMs: number, late: string): Promise<unknown> {
    this.worker.ref();
    await this.ready;
    const answer = this.answer(withinMs, false, late);
    this.worker.postMessage(order);
    return answer;
  }

  /** An idle thread does not keep the program running. */
  rest(): void {
    this.worker.unref();
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** The thread's next message, or the reason why none comes. */
  private answer(withinMs: number, atStart: boolean, late: string): Promise<unknown> {
    const stop = new AbortController();
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new ThreadFailure(why, atStart));
      const timer = setTimeout(() => fail(late), withinMs);
      const broken = (error: Error) => fail(`its thread breaks off: ${error.message}`);
      const ended = () => fail('its thread has ended');
      this.worker.once('message', resolve).once('error', broken).once('exit', ended);
      stop.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        this.worker.off('message', resolve).off('error', broken).off('exit', ended);
      });
    }).finally(() => stop.abort());
  }
}

import { Worker } from 'node:worker_threads';
import { ExpressionError } from './expression-error.ts';

// One worker thread with one sandbox in it. It does one order at a time and is ended by the first thing
// that goes wrong, since QuickJS cannot be trusted after running out of memory or being interrupted.

export interface Order {
  source: string;
  /** JSON of an object. */
  variables: string;
  timeoutMs: number;
  memoryBytes: number;
  outputBytes: number;
}

/** The sandbox stops itself at timeoutMs; a thread stuck in native code is ended from outside after this. */
const GRACE_MS = 500;
const STARTUP_MS = 15_000;

export class ScriptThread {
  private readonly worker = new Worker(new URL('./script-worker.js', import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  private readonly ready = this.answer(STARTUP_MS, 'its sandbox does not start');

  async run(order: Order): Promise<string> {
    this.worker.ref();
    await this.ready;
    const answer = this.answer(order.timeoutMs + GRACE_MS, `it takes longer than ${order.timeoutMs} ms`);
    this.worker.postMessage(order);
    const reply = await answer;
    if (typeof reply === 'object' && reply !== null && 'output' in reply) return String(reply.output);
    throw new ExpressionError(`the script fails: ${failureIn(reply)}`);
  }

  /** An idle thread does not keep the program running. */
  rest(): void {
    this.worker.unref();
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** The thread's next message, or the reason why none comes. */
  private answer(withinMs: number, late: string): Promise<unknown> {
    const stop = new AbortController();
    const failed = (why: string) => new ExpressionError(`the script fails: ${why}`);
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(failed(why));
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

const failureIn = (reply: unknown): string =>
  typeof reply === 'object' && reply !== null && 'failure' in reply
    ? String(reply.failure)
    : 'it gives no answer';

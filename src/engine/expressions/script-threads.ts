import { WorkerPool } from '../../kernel/worker-pool.ts';
import { ThreadFailure } from '../../kernel/worker-thread.ts';
import { ExpressionError } from './expression-error.ts';

// The threads with a sandbox in each. QuickJS cannot be trusted after running out of memory or being
// interrupted, so a failed script takes its thread with it.

export interface Order {
  source: string;
  /** JSON of an object. */
  variables: string;
  timeoutMs: number;
  memoryBytes: number;
  outputBytes: number;
}

/** The sandbox stops itself at timeoutMs; a thread stuck in native code is ended from outside after this. */
const graceMs = 500;

let threads: WorkerPool | undefined;

/** Started with the first script: in a thread that is compiled as one file there is no such file beside it. */
const pool = (): WorkerPool =>
  (threads ??= new WorkerPool(
    {
      file: new URL('./script-worker.js', import.meta.url),
      memory: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    },
    2,
  ));

/** The output of the script; rejects with an ExpressionError that says why there is none. */
export const runInThread = (order: Order): Promise<string> =>
  pool().borrow(async (thread) => {
    const withinMs = order.timeoutMs + graceMs;
    try {
      return outputIn(await thread.ask(order, withinMs, `it takes longer than ${order.timeoutMs} ms`));
    } catch (error) {
      throw error instanceof ThreadFailure ? failed(error.message) : error;
    }
  });

/** Ends every thread, running scripts included; their promises are rejected. A later script starts a new one. */
export const closeScriptWorkers = async (): Promise<void> => threads?.close();

/** How many threads exist now. */
export const scriptWorkerCount = (): number => threads?.size ?? 0;

/** The output of a sandbox that has answered; throws what it has failed with. */
export function outputIn(reply: unknown): string {
  if (typeof reply === 'object' && reply !== null) {
    if ('output' in reply) return String(reply.output);
    if ('failure' in reply) throw failed(String(reply.failure));
  }
  throw failed('it gives no answer');
}

const failed = (why: string) => new ExpressionError(`the script fails: ${why}`);

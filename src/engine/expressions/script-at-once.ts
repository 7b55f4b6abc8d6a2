import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  workerData,
  type MessagePort,
} from 'node:worker_threads';
import { outputIn, type Order } from './script-threads.ts';

// A script run without a promise, in the same sandbox and the same kind of thread: whoever asks sleeps until the
// thread has answered. A thread whose script failed is thrown away, as in script-threads.ts.

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

/** For the thread to start, or to be stopped by its own clock. */
const graceMs = 10_000;

let kept: Thread | undefined;

/** Throws an ExpressionError that says why there is none. */
export function outputAtOnce(order: Order): string {
  const thread = (kept ??= start());
  thread.port.postMessage(order);
  Atomics.wait(thread.answered, 0, 0, order.timeoutMs + graceMs);
  Atomics.store(thread.answered, 0, 0);
  try {
    return outputIn(receiveMessageOnPort(thread.port)?.message);
  } catch (error) {
    kept = undefined;
    void thread.worker.terminate();
    throw error;
  }
}

/** Beside this file; a thread that is compiled as one file is told where (scriptFile). */
function sandboxFile(): URL {
  const given: unknown = workerData;
  const told = typeof given === 'object' && given !== null && 'scriptFile' in given;
  return told ? new URL(String(given.scriptFile)) : scriptFile();
}

export const scriptFile = (): URL => new URL('./script-worker.js', import.meta.url);

/** The program may end while the thread stands idle. */
function start(): Thread {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(sandboxFile(), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    workerData: { port: port2, answered },
    transferList: [port2],
  });
  worker.on('error', () => undefined);
  worker.unref();
  port1.unref();
  return { worker, port: port1, answered };
}

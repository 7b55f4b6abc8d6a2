import { ScriptThread } from './script-thread.ts';

// A few threads, kept while they succeed. A thread is borrowed for one script: it comes back after success
// and is ended after anything else, so no script meets what a failed one has left behind.

const MOST = 2;

const idle: ScriptThread[] = [];
const all = new Set<ScriptThread>();
const waiting: (() => void)[] = [];

export async function borrowThread<Result>(work: (thread: ScriptThread) => Promise<Result>): Promise<Result> {
  const thread = await takeThread();
  try {
    const result = await work(thread);
    giveBack(thread);
    return result;
  } catch (error) {
    await endThread(thread);
    throw error;
  } finally {
    waiting.shift()?.();
  }
}

/** Ends every thread, running scripts included; their promises are rejected. A later script starts a new one. */
export async function closeScriptWorkers(): Promise<void> {
  await Promise.all([...all].map(endThread));
}

/** How many threads exist now. */
export const scriptWorkerCount = (): number => all.size;

async function takeThread(): Promise<ScriptThread> {
  while (idle.length === 0 && all.size >= MOST) await new Promise<void>((resolve) => waiting.push(resolve));
  const thread = idle.pop() ?? new ScriptThread();
  all.add(thread);
  return thread;
}

function giveBack(thread: ScriptThread): void {
  if (!all.has(thread)) return;
  thread.rest();
  idle.push(thread);
}

async function endThread(thread: ScriptThread): Promise<void> {
  all.delete(thread);
  if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
  await thread.end();
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.ts';
import { putLoad, putQueue, type Told } from './load.ts';
import { busiestOf, takenOver, type TakeOver } from './take-over.ts';

// Every so often the process that has most jobs in hand is killed and another begun in its place; half-way one
// more is added.

export const killEveryMs = 10_000;
/** Instances whose timers fall due about when somebody is killed. */
const queued = 40;
const queueAheadMs = 2_000;
const mostTakeOverMs = 60_000;

interface Phase {
  readonly ms: number;
  readonly clients: number;
}

export async function killAndAdd(ground: Ground, { ms, clients }: Phase, told: Told): Promise<TakeOver[]> {
  const { database, programs, token } = ground;
  const load = putLoad(programs, token, told, clients);
  const takeOvers: Promise<TakeOver>[] = [];
  const begun = performance.now();
  let hasAdded = false;
  // A machine that takes longer to start one than the time between two kills sees fewer of them.
  for (let killAt = begun + killEveryMs; killAt <= begun + ms; killAt += killEveryMs) {
    await pause(Math.max(0, killAt - queueAheadMs - performance.now()));
    await putQueue(programs, token, told, queued);
    await pause(Math.max(0, killAt - performance.now()));
    const pid = await somebodyBusy(ground);
    await programs.kill(pid);
    takeOvers.push(takenOver(database, pid, mostTakeOverMs));
    await programs.add();
    if (!hasAdded && killAt >= begun + ms / 2) await programs.add();
    hasAdded ||= killAt >= begun + ms / 2;
    killAt = Math.max(killAt, performance.now() - killEveryMs);
  }
  await load.stop();
  return Promise.all(takeOvers);
}

async function somebodyBusy({ database, programs }: Ground): Promise<number> {
  for (;;) {
    const pid = await busiestOf(database, programs.pids);
    if (pid !== undefined) return pid;
    await pause(1);
  }
}

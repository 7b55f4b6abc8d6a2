import type { Database } from '../../../src/persistence/database.ts';
import { read } from '../../../src/persistence/read.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { workersOf } from '../../../src/worker/worker-id.ts';

// What a killed process held, and how long it stays so.

const lookEveryMs = 50;

export interface TakeOver {
  /** Jobs that were leased to it. */
  readonly held: number;
  /** Seconds from its end until the last of them was with another or done. */
  readonly lastS: number;
}

interface Holding {
  leased_by: string;
  jobs: number;
}

/** Which of these processes has most jobs in hand now; undefined while none has any. */
export async function busiestOf(database: Database, pids: readonly number[]): Promise<number | undefined> {
  const rows = await read<Holding>(
    database,
    'SELECT leased_by, COUNT(*) AS jobs FROM jobs WHERE leased_by IS NOT NULL GROUP BY leased_by ORDER BY 2 DESC',
    [],
  );
  for (const { leased_by: worker } of rows) {
    const pid = pids.find((each) => worker.startsWith(workersOf(each)));
    if (pid !== undefined) return pid;
  }
  return undefined;
}

/** Resolves when nothing is left with the process that has ended, or after `mostMs`. */
export async function takenOver(database: Database, pid: number, mostMs: number): Promise<TakeOver> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const leftNow = async () => {
    const sql = 'SELECT id FROM jobs WHERE leased_by LIKE ?';
    return (await read<{ id: string }>(database, sql, [`${workersOf(pid)}%`])).length;
  };
  const held = await leftNow();
  for (let left = held; left > 0 && seconds() * 1000 < mostMs; left = await leftNow())
    await pause(lookEveryMs);
  return { held, lastS: held > 0 ? seconds() : 0 };
}

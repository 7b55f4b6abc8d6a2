import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Database } from '../persistence/database.ts';
import type { HistoryHeadRow } from '../persistence/entities/history.ts';
import { read } from '../persistence/read.ts';
import { checkRemovals } from './check-removals.ts';
import { ChainCheck, type BrokenAt, type ChainedRow } from './check-chain.ts';

export interface HistoryProof {
  rows: number;
  streams: number;
  /** Streams whose time to live was over; left out where there is none. */
  removed?: number;
  /** The first row, in the order of streams and positions, that does not hold. */
  brokenAt?: BrokenAt;
}

/** Proves that every chain holds, in batches, so that a long history fits in memory and others get their turn. */
export async function verifyHistory(database: Database, { batch = 500 } = {}): Promise<HistoryProof> {
  const check = new ChainCheck();
  for await (const row of chainedRows(database, batch)) {
    const brokenAt = check.next(row);
    if (brokenAt) return { rows: check.rows, streams: check.streams, brokenAt };
  }
  const { removed, brokenAt: removal } = await checkRemovals(database, batch);
  const brokenAt = check.next(undefined) ?? (await emptiedStream(database)) ?? removal;
  return {
    rows: check.rows,
    streams: check.streams,
    ...(removed > 0 && { removed }),
    ...(brokenAt ? { brokenAt } : {}),
  };
}

async function* chainedRows(database: Database, batch: number): AsyncGenerator<ChainedRow> {
  let last = { stream: '', position: 0 };
  for (;;) {
    const rows = await read<ChainedRow>(database, batchStatement, [last.stream, last.position, batch]);
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end;
    await othersTurn();
  }
}

const batchStatement = `
  SELECT history.*, history_heads.position AS head_position, history_heads.hash AS head_hash
  FROM history LEFT JOIN history_heads ON history_heads.stream = history.stream
  WHERE (history.stream, history.position) > (?, ?)
  ORDER BY history.stream, history.position LIMIT ?`;

/** A head without a single row: all rows of the stream were taken out. */
async function emptiedStream(database: Database): Promise<BrokenAt | undefined> {
  const [head] = await read<HistoryHeadRow>(
    database,
    `SELECT * FROM history_heads
     WHERE NOT EXISTS (SELECT 1 FROM history WHERE history.stream = history_heads.stream) ORDER BY stream LIMIT 1`,
  );
  return head && { id: undefined, stream: head.stream, position: 1, why: 'missing row' };
}

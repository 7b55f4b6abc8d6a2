import { oneOf } from '../persistence/statements/condition.ts';
import type { HistoryHeadRow } from '../persistence/entities/history.ts';
import { keptTexts } from '../persistence/statements/kept-texts.ts';
import type { Transaction } from '../persistence/in-transaction.ts';

// The last row of each stream is kept apart: it is what the next one is chained to, and it shows when rows
// were cut off at the end, which a chain alone cannot.

export interface Head {
  position: number;
  hash: string;
}

export interface Held {
  heads: Map<string, Head>;
  /** The highest id of the history, where this look could tell it. */
  highestId?: number;
}

type Row = HistoryHeadRow & { highest_id?: number };

/**
 * The heads are held until the transaction ends, so that no two rows follow the same one. Two that begin a stream at
 * the same moment meet at the key (stream, position), and the later one is begun anew.
 */
export async function headsOf(tx: Transaction, streams: string[]): Promise<Held> {
  const sought = oneOf('stream', streams);
  const { highestId, forUpdate } = tx.dialect;
  const beside = highestId ? `, ${highestId('history')} AS highest_id` : '';
  const rows = await tx.query<Row>(
    `SELECT stream, position, hash${beside} FROM history_heads WHERE ${sought.sql} ORDER BY stream ${forUpdate}`,
    sought.params,
  );
  const heads = new Map(rows.map(({ stream, position, hash }) => [stream, { position, hash }]));
  const highest = rows[0]?.highest_id;
  return { heads, ...(highest !== undefined && { highestId: highest }) };
}

export async function saveHeads(tx: Transaction, heads: Map<string, Head>): Promise<void> {
  await tx.run(
    saveStatement(heads.size),
    [...heads].flatMap(([stream, { position, hash }]) => [stream, position, hash]),
  );
}

const saveStatement = keptTexts(
  (count: number) => `
    INSERT INTO history_heads (stream, position, hash) VALUES ${Array(count).fill('(?, ?, ?)').join(', ')}
    ON CONFLICT (stream) DO UPDATE SET position = excluded.position, hash = excluded.hash`,
);

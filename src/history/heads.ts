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

/**
 * The heads are held until the transaction ends, so that no two rows follow the same one. Two that begin a stream at
 * the same moment meet at the key (stream, position), and the later one is begun anew.
 */
export async function headsOf(tx: Transaction, streams: string[]): Promise<Map<string, Head>> {
  const sought = oneOf('stream', streams);
  const rows = await tx.query<HistoryHeadRow>(
    `SELECT stream, position, hash FROM history_heads WHERE ${sought.sql} ORDER BY stream ${tx.dialect.forUpdate}`,
    sought.params,
  );
  return new Map(rows.map(({ stream, position, hash }) => [stream, { position, hash }]));
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

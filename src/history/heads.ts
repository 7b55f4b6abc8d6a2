import type { HistoryHeadRow } from '../persistence/entities/history.ts';
import type { Transaction } from '../persistence/in-transaction.ts';

// The last row of each stream is kept apart: it is what the next one is chained to, and it shows when rows
// were cut off at the end, which a chain alone cannot.

export interface Head {
  position: number;
  hash: string;
}

export async function headsOf(tx: Transaction, streams: string[]): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const stream of streams) {
    const [row] = await tx.query<HistoryHeadRow>('SELECT * FROM history_heads WHERE stream = ?', [stream]);
    if (row) heads.set(stream, { position: row.position, hash: row.hash });
  }
  return heads;
}

export async function saveHeads(tx: Transaction, heads: Map<string, Head>): Promise<void> {
  for (const [stream, { position, hash }] of heads) {
    await tx.run(
      `INSERT INTO history_heads (stream, position, hash) VALUES (?, ?, ?)
       ON CONFLICT (stream) DO UPDATE SET position = excluded.position, hash = excluded.hash`,
      [stream, position, hash],
    );
  }
}

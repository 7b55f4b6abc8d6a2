import type { Transaction } from '../persistence/in-transaction.ts';

/** Ids are part of the hash, so they are taken before the insert. One writer: nobody else takes them meanwhile. */
export async function nextIds(tx: Transaction, count: number): Promise<number[]> {
  const [row] = await tx.query<{ last: number }>('SELECT COALESCE(MAX(id), 0) AS last FROM history');
  const last = Number(row?.last ?? 0);
  return Array.from({ length: count }, (_, index) => last + index + 1);
}

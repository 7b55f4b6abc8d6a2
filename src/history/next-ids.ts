import type { Transaction } from '../persistence/in-transaction.ts';

/** Ids are part of the hash, so they are taken before the insert; rising, perhaps with gaps. */
export async function nextIds(tx: Transaction, count: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(tx.dialect.nextIds('history'), [count]);
  return rows.map(({ id }) => id);
}

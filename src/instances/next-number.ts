import type { Transaction } from '../persistence/in-transaction.ts';

/**
 * The next number of a counter, without gaps: it is taken back when the transaction is, and others who want one wait
 * until then. For what the law wants numbered so. Year 0 = never reset.
 */
export async function nextNumber(tx: Transaction, name: string, year = 0): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `INSERT INTO counters (name, year, last) VALUES (?, ?, 1)
     ON CONFLICT (name, year) DO UPDATE SET last = counters.last + 1 RETURNING last`,
    [name, year],
  );
  return Number(row?.last);
}

/** By which people name a task. Others do not wait; a number whose transaction fails may be given to none. */
export async function nextTaskNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ last: number }>(tx.dialect.nextTaskNumber);
  return Number(row?.last);
}

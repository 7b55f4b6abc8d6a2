import type { Database } from '../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';

// Rows to write and look at: one counter is one row.

export const breath = () => new Promise((resolve) => setImmediate(resolve));

export const put = (tx: Transaction, name: string, last = 0): Promise<void> =>
  tx.insert('counters', { name, year: 0, last });

export const putAlone = (database: Database, name: string): Promise<void> =>
  inTransaction(database, (tx) => put(tx, name));

export async function names(database: Database): Promise<string[]> {
  const rows = await read<{ name: string }>(database, 'SELECT name FROM counters ORDER BY name');
  return rows.map(({ name }) => name);
}

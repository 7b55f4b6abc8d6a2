import type { Transaction } from '../in-transaction.ts';

/**
 * Locks names until the transaction ends, alone or beside others that share them, for what no row stands for yet.
 * Answers whether there was anything to lock: then what was read before may have changed. SQLite has one writer.
 */
export async function lockNames(
  tx: Transaction,
  how: 'alone' | 'shared',
  names: readonly string[],
): Promise<boolean> {
  const sql = tx.dialect.lockNames?.(how, names.length);
  if (sql === undefined || names.length === 0) return false;
  // In one order, so that two who want the same ones never wait for each other.
  await tx.query(sql, [...names].sort());
  return true;
}

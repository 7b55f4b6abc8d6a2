import type { Transaction } from '../../persistence/in-transaction.ts';
import { staleTask } from './assign-to.ts';
import type { HeldTask } from '../task.ts';

/** The task is still what was read of it, and stays so until the transaction ends. SQLite has one writer. */
export async function holdTask(tx: Transaction, task: HeldTask): Promise<void> {
  const { forUpdate } = tx.dialect;
  if (forUpdate === '') return;
  const sql = `SELECT id FROM tasks WHERE id = ? AND version = ? ${forUpdate}`;
  const rows = await tx.query(sql, [task.id, task.version]);
  if (rows.length === 0) throw staleTask(task);
}

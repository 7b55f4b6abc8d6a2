import type { Transaction } from '../persistence/in-transaction.ts';

/** Removes the jobs with these keys, leased or dead ones too: a worker that holds one cannot finish it. */
export async function cancelJobs(tx: Transaction, keys: readonly string[]): Promise<void> {
  for (const key of keys) await tx.run('DELETE FROM jobs WHERE job_key = ?', [key]);
}

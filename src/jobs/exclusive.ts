import type { Transaction } from '../persistence/in-transaction.ts';
import { lockNames } from '../persistence/transactions/lock-names.ts';

// Exclusive jobs of one instance are with one worker at a time.

/** Of exclusive jobs, those whose instance has no other one with a worker now (the one parameter). */
export const noneRunsBeside = (job: string): string => `(${job}.exclusive IS NULL OR NOT EXISTS (
  SELECT 1 FROM jobs AS held
  WHERE held.instance_id = ${job}.instance_id AND held.exclusive = 1 AND held.leased_until > ?))`;

/**
 * Where several transactions lease at the same time, neither sees what the other is about to: whoever leases an
 * exclusive job has this lock of its instance before it looks, and keeps it until that can be seen.
 */
export async function lockExclusive(tx: Transaction, instanceIds: readonly string[]): Promise<void> {
  await lockNames(
    tx,
    'alone',
    [...new Set(instanceIds)].map((id) => `exclusive jobs of ${id}`),
  );
}

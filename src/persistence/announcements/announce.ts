import type { Database } from '../database.ts';
import type { Transaction } from '../in-transaction.ts';
import { hubOf } from './hub.ts';

/**
 * Tells everyone who listens on this database, in this process and the others, that these topics changed, once the
 * transaction is on the disk; never when it was rolled back.
 */
export function announce(database: Database, tx: Transaction, topics: readonly string[]): void {
  if (topics.length > 0) tx.afterCommit(() => hubOf(database).publish(topics));
}

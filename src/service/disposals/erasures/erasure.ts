import type { Transaction } from '../../../persistence/in-transaction.ts';
import type { ServiceContext } from '../../context.ts';

/** What is to be destroyed. */
export interface Erasing {
  readonly subjectId: string;
  readonly label: string;
  readonly instanceId: string | null;
  readonly now: Date;
}

/**
 * Destroys one kind of record, in the transaction that says so on the list, and answers the sealed files that are left on
 * the disk without a key. What is destroyed already is left alone.
 */
export type Erasure = (
  erasing: Erasing,
  tx: Transaction,
  context: ServiceContext,
) => Promise<readonly string[]>;

import type { Transaction } from '../../persistence/in-transaction.ts';
import type { JobQueue } from './job-queue.ts';
import { tableQueue } from './table-queue.ts';

/** The queue of the database that the transaction writes to. */
export const queueOf = (_tx: Transaction): JobQueue => tableQueue;

import type { Transaction } from '../../persistence/in-transaction.ts';
import type { JobQueue } from './job-queue.ts';
import { pgBossQueue } from './pg-boss-queue.ts';
import { tableQueue } from './table-queue.ts';

const queues = { table: tableQueue, 'pg-boss': pgBossQueue } as const satisfies Record<string, JobQueue>;

/** The queue of the database that the transaction writes to. */
export const queueOf = ({ dialect }: Transaction): JobQueue => queues[dialect.jobQueue];

import type { InstanceContext } from '../instances/context.ts';
import type { Job } from '../jobs/job.ts';
import type { Log } from '../kernel/log.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import type { ServiceContext } from '../service/context.ts';

/** What the runners of jobs share. `workerId` names the holder of the leases. */
export interface WorkerContext extends InstanceContext {
  readonly service: ServiceContext;
  readonly log: Log;
  readonly workerId: string;
}

/**
 * Does one job in two parts. What is slow or leaves the program (a script, a mail) happens first, outside any
 * transaction; what it returns is then done in the transaction that also finishes the job, so a crash leaves
 * either both or none, and the job is done again when its lease has run out.
 */
export type Runner = (context: WorkerContext, job: Job) => Inside | Promise<Inside>;
export type Inside = (tx: Transaction) => Promise<void>;

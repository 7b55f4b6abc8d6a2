import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { applicationOf, type Application } from '../applications/application.ts';
import type { ServiceContext } from '../context.ts';

/** The work of a service or send task, asked for by its topic. */
export interface Work {
  instanceId: string;
  elementId: string;
  topic: string;
  variables: Variables;
  settings: Readonly<Record<string, string>>;
  /** The same each time the same work is tried again. */
  idempotencyKey: string;
  now: Date;
}

/**
 * Runs inside the transaction that completes its job, so it is done whole or not at all, and may be tried
 * again. Returns variables for the case; throws BpmnError for an outcome that the model knows.
 */
export type TopicHandler = (work: Work, tx: Transaction, context: ServiceContext) => Promise<Variables>;

export async function applicationOfWork(context: ServiceContext, work: Work): Promise<Application> {
  const application = await applicationOf(context.database, { instanceId: work.instanceId });
  if (application) return application;
  throw new Error(`Expected to ${work.topic} at ${work.elementId}, but the case has no application`);
}

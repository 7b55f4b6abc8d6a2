import type { Variables } from '../../engine/variables.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { Locale } from '../findings/finding.ts';
import type { SealedDocument } from '../documents/store-document.ts';

/** A user task of the service that is being completed, with the form's checked values. */
export interface CompletedTask {
  processId: string;
  elementId: string;
  instanceId: string;
  values: Readonly<Record<string, unknown>>;
  /** With what the task knew of its case before. */
  seen?: Variables;
  /** Files that came with the form, sealed already; their rows are the effect's to write. */
  uploads: readonly SealedDocument[];
  actor: Pick<Actor, 'id' | 'ownRoles' | 'standsInFor'>;
  now: Date;
  ip?: string;
  /** Of what is refused; the office's own where left out. */
  locale?: Locale;
}

/**
 * What completing a task does to the service's own tables, in the transaction of the completion. Returns
 * variables for the case; throws Rejection 'invalid', per field, when the answers contradict each other.
 */
export type TaskEffect = (
  task: CompletedTask,
  tx: Transaction,
  context: ServiceContext,
) => Promise<Variables>;

/** A task of a case that somebody applied for. */
export type ApplicationTask = CompletedTask & { applicationId: string; ticketNumber: string };

export type ApplicationEffect = (
  task: ApplicationTask,
  tx: Transaction,
  context: ServiceContext,
) => Promise<Variables>;

/** The effect on the application of the task's case. */
export const onApplication =
  (effect: ApplicationEffect): TaskEffect =>
  async (task, tx, context) => {
    const [application] = await tx.query<{ id: string; ticket_number: string }>(
      'SELECT id, ticket_number FROM applications WHERE instance_id = ?',
      [task.instanceId],
    );
    if (!application)
      throw new Error(`Expected ${task.elementId} to belong to an application, but its case has none`);
    const { id: applicationId, ticket_number: ticketNumber } = application;
    return effect({ ...task, applicationId, ticketNumber }, tx, context);
  };

export const localeOf = async ({ locale }: CompletedTask, context: ServiceContext): Promise<Locale> =>
  locale ?? (await settingsOf(context)).locale;

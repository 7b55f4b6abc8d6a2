import { record } from '../../history/record.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import { correlateMessage } from '../../instances/messages/correlate-message.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { certificateRequestOf } from '../certificates/certificate-request.ts';
import type { ServiceContext } from '../context.ts';
import { applicationOf, type Application, type ApplicationKey } from './application.ts';

/** An applicant takes the application back, at any time while it runs (UU 27/2022 article 40). */
export function withdrawApplication(
  context: ServiceContext,
  actor: Actor,
  key: ApplicationKey,
  reason: string,
): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    const { instanceId } = await withdrawable(context, actor, key);
    await holdInstance(tx, instanceId);
    await withdrawable(context, actor, key);
    await record(tx, {
      type: 'application.withdrawn',
      at: context.clock.now(),
      instanceId,
      actorId: actor.id,
    });
    await correlateMessage(context, tx, {
      name: 'PenarikanPermohonan',
      instanceId,
      variables: { alasanPenarikan: reason.trim() },
      by: actor.id,
    });
  });
}

/**
 * Whose it is, unless somebody else asked in their place: then it is theirs who asked. Throws not-found for all
 * others, and a conflict once it is closed or done.
 */
export async function withdrawable(
  { database }: ServiceContext,
  actor: Actor,
  key: ApplicationKey,
): Promise<Application> {
  const application = await applicationOf(database, key);
  const request = application && (await certificateRequestOf(database, application.id));
  if (!application || (request?.requestedBy ?? application.applicantId) !== actor.id)
    throw new Rejection('not-found', 'withdraw the application', 'there is none for you');
  const attempt = `withdraw application ${application.ticketNumber}`;
  if (application.closedAt !== undefined) throw new Rejection('conflict', attempt, 'it is already closed');
  if (await isRevoked(database, application.id))
    throw new Rejection('conflict', attempt, 'the certificate is revoked already');
  return application;
}

/** Whether a button for it is offered: the same rule as the verb's. */
export async function mayWithdraw(
  { database }: ServiceContext,
  actor: Actor,
  { id, applicantId, closedAt }: Application,
): Promise<boolean> {
  if (closedAt !== undefined || (await isRevoked(database, id))) return false;
  const request = await certificateRequestOf(database, id);
  return (request?.requestedBy ?? applicantId) === actor.id;
}

async function isRevoked(database: Database, applicationId: string): Promise<boolean> {
  const rows = await read(
    database,
    'SELECT certificate_id FROM certificate_revocations WHERE application_id = ?',
    [applicationId],
  );
  return rows.length > 0;
}

import { record } from '../../history/record.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import { correlateMessage } from '../../instances/messages/correlate-message.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
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
    const application = await applicationOf(context.database, key);
    const { instanceId } = refuseUnlessTheirs(application, actor);
    await holdInstance(tx, instanceId);
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

function refuseUnlessTheirs(application: Application | undefined, actor: Actor): Application {
  if (application?.applicantId !== actor.id) {
    throw new Rejection('not-found', 'withdraw the application', 'there is none for you');
  }
  if (application.closedAt !== undefined) {
    throw new Rejection(
      'conflict',
      `withdraw application ${application.ticketNumber}`,
      'it is already closed',
    );
  }
  return application;
}

import type { Actor } from '../../identity/actor.ts';
import { cancelInstance } from '../../instances/cancel-instance.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { inviteToSurvey } from '../survey/invitation.ts';
import { applicationOf } from './application.ts';
import { closeCase } from './close-case.ts';

/** A supervisor ends a case for a reason; its applicant may apply again. */
export function cancelCase(
  context: ServiceContext,
  actor: Actor,
  request: { instanceId: string; reason: string },
): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    await cancelInstance(context, actor, request);
    const application = await applicationOf(context.database, { instanceId: request.instanceId });
    if (!application) return;
    await closeCase(tx, application, 'DIBATALKAN', context.clock.now());
    await inviteToSurvey(context, tx, application, context.clock.now());
  });
}

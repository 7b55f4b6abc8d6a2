import type { Transaction } from '../../persistence/in-transaction.ts';
import { applicationOf } from '../applications/application.ts';
import { certificateOf } from '../certificates/certificate.ts';
import type { ServiceContext } from '../context.ts';
import { queueNotice } from '../outbox/queue-notice.ts';

/** The work of a renewal-reminder job. */
export async function remindOfRenewal(
  context: ServiceContext,
  tx: Transaction,
  { applicationId, days }: { applicationId: string; days: number },
): Promise<void> {
  const application = await applicationOf(context.database, { applicationId });
  const certificate = await certificateOf(context.database, applicationId);
  if (!application || !certificate) return;
  await queueNotice(context, tx, {
    key: `renewal:${applicationId}:${days}`,
    name: 'pembaruan',
    content: {
      values: { days, serialNumber: certificate.serialNumber, validUntilOn: certificate.validUntil },
    },
    recipients: [{ id: application.applicantId, email: application.email }],
    instanceId: application.instanceId,
    now: context.clock.now(),
  });
}

import { correlateMessage } from '../../instances/messages/correlate-message.ts';
import { certificateRequestOf } from '../certificates/certificate-request.ts';
import { runningRequests } from '../certificates/running-requests.ts';
import { applicationOfWork, type TopicHandler } from '../handlers/topic-handler.ts';

/** A certificate that is revoked is not renewed: a renewal that runs hears of it, and ends itself. */
export const endRenewalsOfRevoked: TopicHandler = async (work, tx, context) => {
  const { id } = await applicationOfWork(context, work);
  const request = await certificateRequestOf(context.database, id);
  if (!request) throw new Error('Expected to end renewals, but the case concerns no certificate');
  const running = await runningRequests(context.database, [request.certificateId]);
  for (const { kind, instanceId } of running) {
    if (kind !== 'pembaruan') continue;
    await correlateMessage(context, tx, { name: 'SertifikatDicabut', instanceId, variables: {} });
  }
  return {};
};

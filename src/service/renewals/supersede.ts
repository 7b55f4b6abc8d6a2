import { certificateRequestOf } from '../certificates/certificate-request.ts';
import { applicationOfWork, type TopicHandler } from '../handlers/topic-handler.ts';

/** The new certificate takes the place of the former: its reminders stop with that. */
export const supersedeFormer: TopicHandler = async (work, tx, context) => {
  const { id } = await applicationOfWork(context, work);
  const request = await certificateRequestOf(context.database, id);
  const [successor] = await tx.query<{ id: string }>('SELECT id FROM certificates WHERE application_id = ?', [
    id,
  ]);
  if (!request || !successor)
    throw new Error('Expected to supersede a certificate, but one of the two is missing');
  const known = await tx.query('SELECT former_id FROM certificate_successions WHERE former_id = ?', [
    request.certificateId,
  ]);
  if (known.length > 0) return {};
  await tx.insert('certificate_successions', {
    former_id: request.certificateId,
    successor_id: successor.id,
    recorded_at: work.now.toISOString(),
  });
  return {};
};

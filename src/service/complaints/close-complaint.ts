import { record } from '../../history/record.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { complaintOfWork } from './complaint-of-work.ts';
import { tell } from './notify-of-complaint.ts';

/** `outcome` is what became of it; `template`, where there is one, tells the complainant. */
export const closeComplaint: TopicHandler = async (work, tx, context) => {
  const complaint = await complaintOfWork(context, work);
  const { outcome = 'SELESAI', template } = work.settings;
  const { instanceId, now: at } = work;
  await tx.run('UPDATE complaints SET closed_at = ?, outcome = ? WHERE id = ? AND closed_at IS NULL', [
    at.toISOString(),
    outcome,
    complaint.id,
  ]);
  await record(tx, { type: 'complaint.closed', at, instanceId, content: { how: outcome } });
  if (template !== undefined) await tell(context, tx, work, complaint, 'complainant');
  return {};
};

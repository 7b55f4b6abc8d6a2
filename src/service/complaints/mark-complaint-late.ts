import type { TopicHandler } from '../handlers/topic-handler.ts';
import { complaintOfWork } from './complaint-of-work.ts';
import { tell } from './notify-of-complaint.ts';

/** The deadline of the class passed: the first such moment is kept, and the head of office is told each time. */
export const markComplaintLate: TopicHandler = async (work, tx, context) => {
  const complaint = await complaintOfWork(context, work);
  await tx.run('UPDATE complaints SET late_at = ? WHERE id = ? AND late_at IS NULL', [
    work.now.toISOString(),
    complaint.id,
  ]);
  await tell(context, tx, work, complaint, work.settings.to ?? 'pejabat');
  return {};
};

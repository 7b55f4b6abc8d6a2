import type { TopicHandler } from '../handlers/topic-handler.ts';
import { deskVariables, peopleAt } from './complaint-desk.ts';
import { proposedClass, isComplaintCategory } from './complaint-classes.ts';
import { complaintOfWork } from './complaint-of-work.ts';

/** To whom the front desk's task is offered: never to the person the complaint is about. */
export const registerComplaint: TopicHandler = async (work, _tx, context) => {
  const complaint = await complaintOfWork(context, work);
  const { complaintClass, category } = complaint;
  return {
    ...deskVariables('petugas', await peopleAt(context, 'petugas', complaint, work.now)),
    kelas: complaintClass ?? proposedClass(isComplaintCategory(category) ? category : 'complaint'),
  };
};

import { settingsOf } from '../context.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { candidatesFor } from './candidates.ts';
import { proposedClass, isComplaintCategory } from './complaint-classes.ts';
import { complaintOfWork } from './complaint-of-work.ts';

/** To whom the front desk's task is offered: never to the person the complaint is about. */
export const registerComplaint: TopicHandler = async (work, _tx, context) => {
  const { subjectId, complaintClass, category } = await complaintOfWork(context, work);
  const { officerRole } = (await settingsOf(context)).complaints;
  const desk = await candidatesFor(
    context.database,
    ['petugas', officerRole, 'kepala-dinas'],
    subjectId,
    work.now,
  );
  return {
    kelompokPetugas: desk.groups,
    penanganPetugas: desk.users,
    kelas: complaintClass ?? proposedClass(isComplaintCategory(category) ? category : 'complaint'),
  };
};

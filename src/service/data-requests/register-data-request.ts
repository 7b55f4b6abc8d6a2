import { candidatesFor } from '../complaints/candidates.ts';
import { settingsOf } from '../context.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { dataRequestOfWork } from './data-request-of-work.ts';

/** To whom the tasks are offered: never to the person whose data they are about. */
export const registerDataRequest: TopicHandler = async (work, _tx, context) => {
  const { subjectId } = await dataRequestOfWork(context, work);
  const { officerRole } = (await settingsOf(context)).dataRequests;
  const roles = [officerRole, 'kepala-bidang', 'kepala-dinas'] as const;
  const desk = await candidatesFor(context.database, roles, subjectId, work.now);
  return { kelompokData: desk.groups, penanganData: desk.users };
};

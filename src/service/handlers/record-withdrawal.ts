import { closeCase } from '../applications/close-case.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** From here on the data are not processed for this application (UU 27/2022 article 40). */
export const recordWithdrawal: TopicHandler = async (work, tx, context) => {
  await closeCase(tx, await applicationOfWork(context, work), 'DITARIK', work.now);
  return {};
};

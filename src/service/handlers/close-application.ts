import { closeCase, isOutcome } from '../applications/close-case.ts';
import { inviteToSurvey } from '../survey/invitation.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** `outcome` of the element's settings says how the case ended. */
export const closeApplication: TopicHandler = async (work, tx, context) => {
  const { outcome = '' } = work.settings;
  if (!isOutcome(outcome))
    throw new Error(`Expected to close at ${work.elementId}, but "${outcome}" is no outcome`);
  const application = await applicationOfWork(context, work);
  await closeCase(tx, application, outcome, work.now);
  await inviteToSurvey(context, tx, application, work.now);
  return {};
};

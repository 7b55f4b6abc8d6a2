import { closeCase, isOutcome } from '../applications/close-case.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** `outcome` of the element's settings says how the case ended. */
export const closeApplication: TopicHandler = async (work, tx, context) => {
  const { outcome = '' } = work.settings;
  if (!isOutcome(outcome))
    throw new Error(`Expected to close at ${work.elementId}, but "${outcome}" is no outcome`);
  await closeCase(tx, await applicationOfWork(context, work), outcome, work.now);
  return {};
};

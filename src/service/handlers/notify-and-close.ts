import { closeApplication } from './close-application.ts';
import { notify } from './notify.ts';
import type { TopicHandler } from './topic-handler.ts';

/** The last thing a case does: it tells how it ended, and ends so. */
export const notifyAndClose: TopicHandler = async (work, tx, context) => ({
  ...(await notify(work, tx, context)),
  ...(await closeApplication(work, tx, context)),
});

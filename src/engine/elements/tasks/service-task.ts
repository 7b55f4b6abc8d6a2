import type { ServiceTask } from '../../model/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { openTopicJob } from './open-job.ts';

/** A handler or an external worker does it, or decides (business rule task); the token waits for its answer. */
export const serviceTask: Behaviour<ServiceTask> = {
  enter: (run, node, token) => openTopicJob(run, node, token, 'service'),
};

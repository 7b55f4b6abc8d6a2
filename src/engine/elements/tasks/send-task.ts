import type { ServiceTask } from '../../model/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { openTopicJob } from './open-job.ts';

/** Sending is work that can fail and be tried again, so it is a job like a service task's. */
export const sendTask: Behaviour<ServiceTask> = {
  enter: (run, node, token) => openTopicJob(run, node, token, 'send'),
};

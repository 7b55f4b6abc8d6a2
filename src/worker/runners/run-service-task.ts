import { finishWork } from '../../instances/work/finish-work.ts';
import { BpmnError } from '../../service/bpmn-error.ts';
import { topicHandlers } from '../../service/handlers/topic-handlers.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { workPayload } from './work-payload.ts';

/** Calls the topic's handler and brings its result, or the BPMN error it threw, back to the instance. */
export const runServiceTask: Runner = (context, job) => async (tx) => {
  const { jobKey, elementId, topic, variables, settings } = workPayload.parse(job.payload);
  const handler = topic === null ? undefined : topicHandlers[topic];
  if (!handler)
    throw new Error(`Expected to do the work of ${elementId}, but no handler knows topic "${topic}"`);
  const instanceId = instanceOf(job);
  const work = {
    instanceId,
    elementId,
    topic: topic ?? '',
    variables,
    settings,
    idempotencyKey: `${instanceId}:${jobKey}`,
    now: context.clock.now(),
  };
  try {
    const result = await handler(work, tx, context.service);
    await finishWork(context, tx, instanceId, { type: 'job-completed', jobKey, variables: result });
  } catch (error) {
    if (!(error instanceof BpmnError)) throw error;
    const { code, message, variables: reported } = error;
    await finishWork(context, tx, instanceId, {
      type: 'job-threw-error',
      jobKey,
      errorCode: code,
      message,
      variables: reported,
    });
  }
};

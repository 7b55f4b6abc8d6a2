import { finishWork } from '../../instances/work/finish-work.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { workPayload } from './work-payload.ts';

/** A token that stopped before or after an element (camunda:asyncBefore, asyncAfter) goes on. */
export const runContinuation: Runner = (context, job) => (tx) => {
  const { jobKey } = workPayload.parse(job.payload);
  return finishWork(context, tx, instanceOf(job), { type: 'job-completed', jobKey, variables: {} });
};

import type { ScriptTask } from '../../model/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { openJob } from './open-job.ts';

/** Scripts run in a sandbox outside `advance`, which is why a script is a job too. */
export const scriptTask: Behaviour<ScriptTask> = {
  enter(run, node, token) {
    const { language, script: source, resultVariable } = node;
    const script = { language, source, ...(resultVariable !== undefined && { resultVariable }) };
    openJob(run, token, { kind: 'script', script, settings: {} });
  },
};

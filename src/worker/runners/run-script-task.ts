import { runScript, scriptLimits } from '../../engine/expressions/run-script.ts';
import { finishWork } from '../../instances/work/finish-work.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { workPayload } from './work-payload.ts';

/** Runs the script in its sandbox first; the instance moves on in the transaction afterwards. */
export const runScriptTask: Runner = async (context, job) => {
  const { jobKey, elementId, script, variables } = workPayload.parse(job.payload);
  if (!script) throw new Error(`Expected to run the script of ${elementId}, but its job carries none`);
  const { result, variables: changed } = await runScript({
    source: script.source,
    variables,
    ...scriptLimits,
  });
  const outcome = script.resultVariable === null ? changed : { ...changed, [script.resultVariable]: result };
  return (tx) =>
    finishWork(context, tx, instanceOf(job), { type: 'job-completed', jobKey, variables: outcome });
};

import { decide, type DecisionMade } from '../engine/decisions/decide.ts';
import { DecisionError } from '../engine/decisions/decision-error.ts';
import { findDecision } from '../engine/decisions/drg.ts';
import { mapResult } from '../engine/decisions/map-result.ts';
import { ExpressionError } from '../engine/expressions/expression-error.ts';
import { runScriptAtOnce, scriptLimits } from '../engine/expressions/run-script.ts';
import type { CallOpened, DecisionWanted, JobOpened } from '../engine/outcome.ts';
import type { Stimulus } from '../engine/stimulus.ts';
import type { Variables } from '../engine/variables.ts';
import type { World } from './world.ts';

// What the program does without a person, and the kit without its author: decisions of the folder are made,
// scripts run, tokens that stopped go on. A decision or a script that fails is an incident, as in the program
// after its last try. Topics and called processes belong to others; the author says who stands in for them.

export interface Done {
  readonly stimulus: Stimulus;
  /** Every decision that was made for it, required ones first. */
  readonly made?: readonly DecisionMade[];
}

/** Undefined: this waits for its author. */
export function doneByItself(world: World, opened: JobOpened | CallOpened, now: Date): Done | undefined {
  if ('calledElement' in opened) return endOfCall(world, opened);
  if (world.byHand.has(opened.kind)) return undefined;
  try {
    return workOf(world, opened, now);
  } catch (error) {
    if (!(error instanceof DecisionError || error instanceof ExpressionError)) throw error;
    return { stimulus: { type: 'job-failed', jobKey: opened.key, message: error.message } };
  }
}

function workOf(world: World, job: JobOpened, now: Date): Done | undefined {
  const answer = world.answerTo(job.topic ?? '');
  if (answer) return completed(job, answer(job));
  if (job.kind === 'continuation') return completed(job, {});
  if (job.script) return completed(job, variablesOf(job, job.script));
  return job.decision && decided(world, job, job.decision, now);
}

const completed = ({ key: jobKey }: JobOpened, variables: Variables): Done => ({
  stimulus: { type: 'job-completed', jobKey, variables },
});

/** A decision of another folder, or of a version that was deployed before, is not known here. */
function decided(
  { decisions }: World,
  job: JobOpened,
  { ref, binding, mapping, resultVariable }: DecisionWanted,
  now: Date,
): Done | undefined {
  const isOwn = binding === 'latest' || binding === 'deployment';
  if (!isOwn || !findDecision(decisions, ref)) return undefined;
  const { rows, made } = decide(decisions, ref, job.variables, now);
  return { ...completed(job, { [resultVariable]: mapResult(rows, mapping) }), made };
}

function variablesOf(
  { variables }: JobOpened,
  { source, resultVariable }: JobOpened['script'] & object,
): Variables {
  const ran = runScriptAtOnce({ source, variables, ...scriptLimits });
  return resultVariable === undefined ? ran.variables : { ...ran.variables, [resultVariable]: ran.result };
}

function endOfCall({ calls }: World, call: CallOpened): Done | undefined {
  const answer = calls[call.calledElement];
  return answer && { stimulus: { type: 'call-ended', callKey: call.key, variables: answer(call) } };
}

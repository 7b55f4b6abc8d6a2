import { decisionFiles } from '../../definitions/decision-files.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { decideInThread } from '../../engine/decisions/decision-threads.ts';
import type { Decided } from '../../engine/decisions/decide.ts';
import { mapResult } from '../../engine/decisions/map-result.ts';
import type { NewHistoryEvent } from '../../history/event.ts';
import { finishWork } from '../../instances/work/finish-work.ts';
import { loadInstance } from '../../instances/instance.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { workPayload } from './work-payload.ts';

/** Makes the decision of a business rule task in its thread first; the instance moves on in the transaction. */
export const runDecision: Runner = async (context, job) => {
  const { jobKey, elementId, decision, variables } = workPayload.parse(job.payload);
  if (!decision) throw new Error(`Expected to decide ${elementId}, but its job names no decision`);
  const instanceId = instanceOf(job);
  const { definitionId } = await loadInstance(context.database, instanceId);
  const files = await decisionFiles(context.database, definitionId, decision);
  const now = context.clock.now();
  const decided = await decideInThread({
    files,
    decisionId: decision.ref,
    variables,
    now: now.toISOString(),
  });
  const result = { [decision.resultVariable]: mapResult(decided.rows, decision.mapping) };
  const elementName = (await modelOf(context.database, definitionId)).nodes.get(elementId)?.name;
  const event = {
    type: 'decision.made',
    at: now,
    instanceId,
    elementId,
    content: {
      ...toldOf(decided, decision.ref),
      ...(elementName !== undefined && { name: elementName }),
    },
  };
  return (tx) =>
    finishWork(context, tx, instanceId, { type: 'job-completed', jobKey, variables: result }, event);
};

/** What was decided from what, by which rules: the decision itself last, those it rests on before it. */
function toldOf({ made }: Decided, decisionId: string): NewHistoryEvent['content'] & object {
  const last = made.find((one) => one.decisionId === decisionId) ?? made.at(-1);
  return { decisionId, decisionName: last?.name ?? decisionId, decisions: made.map((one) => ({ ...one })) };
}

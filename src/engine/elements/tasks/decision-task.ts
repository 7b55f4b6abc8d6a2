import type { Binding, DecisionTask } from '../../model/model.ts';
import type { DecisionWanted } from '../../outcome.ts';
import { evaluateText } from '../../run/evaluate.ts';
import { label } from '../../run/node-of.ts';
import type { Run, Token } from '../../run/run.ts';
import type { Behaviour } from '../behaviour.ts';
import { openJob } from './open-job.ts';

// A decision is made outside `advance`: which version of it is the latest stands in the database, and FEEL has
// no limit of its own. Without a result variable the result is `decisionResult`, as in Camunda 7, for the output
// mapping to take from.

export const decisionTask: Behaviour<DecisionTask> = {
  enter(run, node, token) {
    openJob(run, token, {
      kind: 'decision',
      decision: {
        ref: evaluateText(run, node.decisionRef, token.in, `the decision of ${label(node)}`),
        ...boundTo(run, node, token, node.binding),
        mapping: node.resultMapping,
        resultVariable: node.resultVariable ?? 'decisionResult',
      },
      settings: {},
    });
  },
};

function boundTo(
  run: Run,
  node: DecisionTask,
  token: Token,
  binding: Binding,
): Pick<DecisionWanted, 'binding' | 'bound'> {
  const { kind } = binding;
  if (!('value' in binding)) return { binding: kind };
  const what = `the ${kind} of the decision of ${label(node)}`;
  return { binding: kind, bound: evaluateText(run, binding.value, token.in, what) };
}

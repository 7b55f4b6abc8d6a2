import type { ExclusiveGateway, SequenceFlow } from '../../model/model.ts';
import { conditionHolds } from '../../run/condition-holds.ts';
import { leaveBy, outgoingFlows } from '../../run/leave.ts';
import { label } from '../../run/node-of.ts';
import type { Run, Token } from '../../run/run.ts';
import { Stuck } from '../../run/stuck.ts';
import type { Behaviour } from '../behaviour.ts';

/** Takes the first flow, in the order of the model, whose condition holds; else the default flow. */
export const exclusiveGateway: Behaviour<ExclusiveGateway> = {
  enter: (run, node, token) => leaveBy(run, token, wayOut(run, node, token)),
};

function wayOut(run: Run, node: ExclusiveGateway, token: Token): SequenceFlow[] {
  const flows = outgoingFlows(run, node);
  if (flows.length === 0) return [];
  const chosen =
    flows.find((flow) => flow.id !== node.defaultFlow && conditionHolds(run, flow, token)) ??
    flows.find(({ id }) => id === node.defaultFlow);
  if (chosen) return [chosen];
  throw new Stuck(
    `No flow out of ${label(node)} can be taken: no condition holds and there is no default flow`,
  );
}

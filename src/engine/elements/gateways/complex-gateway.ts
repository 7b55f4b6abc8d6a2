import type { ComplexGateway, SequenceFlow } from '../../model/model.ts';
import { joinsNow } from '../../run/joins/complex-join.ts';
import { conditionHolds } from '../../run/condition-holds.ts';
import { leaveBy, outgoingFlows } from '../../run/leave.ts';
import { label } from '../../run/node-of.ts';
import type { Run, Token } from '../../run/run.ts';
import { Stuck } from '../../run/stuck.ts';
import { consumeToken } from '../../run/tokens.ts';
import type { Behaviour } from '../behaviour.ts';

/**
 * Takes every flow whose condition holds, or the default flow: once when it is activated, and once more when it is
 * reset, if a condition holds then too; `waitingForStart` tells them the one from the other (BPMN 2.0.2, 13.4.5).
 * A flow without a condition is for the activation alone: it says nothing of what follows upon a reset.
 */
export const complexGateway: Behaviour<ComplexGateway> = {
  gather: (run, node, token) =>
    node.activationCondition === undefined || token.resets === true || joinsNow(run, node, token),
  enter(run, node, token) {
    const flows = flowsOut(run, node, token);
    if (token.resets) return reset(run, node, token, flows);
    if (flows.length === 0 && node.outgoing.length > 0)
      throw new Stuck(
        `No flow out of ${label(node)} can be taken: no condition holds and there is no default flow`,
      );
    leaveBy(run, token, flows);
  },
};

/** A reset by which nothing goes on is no step of the case: the late tokens were taken in, that is all. */
function reset(run: Run, node: ComplexGateway, token: Token, flows: readonly SequenceFlow[]): void {
  if (flows.length === 0) return consumeToken(run, token);
  run.events.push({ type: 'element.entered', elementId: node.id });
  leaveBy(run, token, flows);
}

function flowsOut(run: Run, node: ComplexGateway, token: Token): SequenceFlow[] {
  const waitingForStart = token.resets !== true;
  const flows = outgoingFlows(run, node);
  const asked = flows.filter(
    ({ id, condition }) => id !== node.defaultFlow && (condition !== undefined || waitingForStart),
  );
  const taken = asked.filter((flow) => conditionHolds(run, flow, token, { waitingForStart }));
  if (taken.length > 0 || (asked.length === 0 && !waitingForStart)) return taken;
  return flows.filter(({ id }) => id === node.defaultFlow);
}

import type { ParallelGateway } from '../../model/model.ts';
import { leaveBy, outgoingFlows } from '../../run/leave.ts';
import type { Run, Token } from '../../run/run.ts';
import { consumeToken } from '../../run/tokens.ts';
import type { Behaviour } from '../behaviour.ts';

/**
 * Joins one token from each incoming flow, then puts one on each outgoing flow (BPMN 2.0.2, 13.4.1). A
 * second token by the same flow is not a substitute for a missing one: it stays for the next firing.
 */
export const parallelGateway: Behaviour<ParallelGateway> = {
  gather(run, node, token) {
    const others = waitingByOtherFlows(run, token);
    if (node.incoming.some((flowId) => flowId !== token.via && !others.has(flowId))) return false;
    for (const other of others.values()) consumeToken(run, other);
    return true;
  },
  enter: (run, node, token) => leaveBy(run, token, outgoingFlows(run, node)),
};

/** The oldest token here per flow. One that was stopped on its way (step budget, its job) has not arrived. */
function waitingByOtherFlows(run: Run, token: Token): Map<string, Token> {
  const waiting = new Map<string, Token>();
  const stopped = new Set([...run.incidents.values()].map((incident) => incident.token));
  for (const other of run.tokens.values()) {
    if (other.via === undefined || other.at !== token.at || other.in !== token.in) continue;
    if (other.via === token.via || other.async || stopped.has(other.key)) continue;
    if (!waiting.has(other.via)) waiting.set(other.via, other);
  }
  return waiting;
}

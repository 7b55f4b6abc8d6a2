import type { CatchEvent, EventBasedGateway, FlowNode, ReceiveTask } from '../../model/model.ts';
import { armEvent, subscribe } from './arm.ts';
import { disarm } from './disarm.ts';
import { enterDone } from '../activities/enter-done.ts';
import { outgoingFlows } from '../leave.ts';
import { nodeOf } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import { consumeToken, placeToken } from '../tokens.ts';

// Waiting at an event-based gateway: the token stands at the gateway, and every event behind it is armed for
// that token. So whatever takes the token away takes all of them, and at most one of them ever happens.

type Waiting = CatchEvent | ReceiveTask;

/** Throws Stuck, with nothing left armed, where one of the events cannot be armed. */
export function armAlternatives(run: Run, node: EventBasedGateway, token: Token): void {
  try {
    for (const { targetId } of outgoingFlows(run, node)) {
      const target = nodeOf(run.model, targetId);
      if (isWaiting(target)) armAlternative(run, target, token);
    }
  } catch (error) {
    disarm(run, { token: token.key }, 'cancelled');
    throw error;
  }
}

function armAlternative(run: Run, target: Waiting, token: Token): void {
  const owner = { token: token.key };
  if (target.type === 'receive-task') {
    subscribe(
      run,
      target,
      { kind: 'message', name: target.messageName },
      { at: target.id, ...owner },
      token.in,
    );
  } else armEvent(run, target, owner, token.in);
}

/** The event has happened, so its element is entered and done with at once. */
export function takeAlternative(run: Run, target: FlowNode, gatewayToken: Token): void {
  const gateway = nodeOf(run.model, gatewayToken.at);
  const flow = outgoingFlows(run, gateway).find(({ targetId }) => targetId === target.id);
  if (!flow) throw new Error(`The snapshot holds an event of ${target.id} that serves no one`);
  disarm(run, { token: gatewayToken.key }, 'cancelled');
  run.events.push({ type: 'element.left', elementId: gateway.id, flowIds: [flow.id] });
  const token = placeToken(run, target.id, gatewayToken.in);
  consumeToken(run, gatewayToken);
  enterDone(run, token);
}

const isWaiting = (node: FlowNode): node is Waiting =>
  node.type === 'intermediate-catch-event' || node.type === 'receive-task';

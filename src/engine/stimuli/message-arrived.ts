import { closeSubscription } from '../run/disarm.ts';
import { nodeOf } from '../run/node-of.ts';
import { scopeOfOwner } from '../run/arm.ts';
import type { Run } from '../run/run.ts';
import { setVariables } from '../run/run-variables.ts';
import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';
import { eventHappened } from './event-happened.ts';

/** A non-interrupting event keeps its subscription, and with it the key, for the next message. */
export function messageArrived(run: Run, stimulus: Extract<Stimulus, { type: 'message-arrived' }>): void {
  const message = run.messages.get(stimulus.subscriptionKey);
  if (!message) throw new Unfit(`the subscription ${stimulus.subscriptionKey} is no longer waiting`);
  const scopeKey = scopeOfOwner(run, message);
  if (scopeKey !== undefined) setVariables(run, scopeKey, stimulus.variables);
  run.events.push({ type: 'message.received', elementId: message.at, name: message.name });
  if (!keepsListening(run, message.at)) closeSubscription(run, message.key, 'completed');
  eventHappened(run, message.at, message);
}

function keepsListening(run: Run, elementId: string): boolean {
  const node = nodeOf(run.model, elementId);
  return (node.type === 'boundary-event' || node.type === 'start-event') && !node.interrupting;
}

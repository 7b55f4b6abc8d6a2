import { closeSubscription } from '../run/disarm.ts';
import { scopeOfOwner } from '../run/arm.ts';
import { keepsListening } from '../run/keeps-listening.ts';
import type { Run } from '../run/run.ts';
import { setVariables } from '../run/run-variables.ts';
import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';
import { eventHappened } from '../run/event-happened.ts';

/** A message reaches the one subscription that the caller found for it. */
export function messageArrived(run: Run, stimulus: Extract<Stimulus, { type: 'message-arrived' }>): void {
  const message = run.messages.get(stimulus.subscriptionKey);
  if (!message || message.kind !== undefined)
    throw new Unfit(`the subscription ${stimulus.subscriptionKey} is no longer waiting`);
  const scopeKey = scopeOfOwner(run, message);
  if (scopeKey !== undefined) setVariables(run, scopeKey, stimulus.variables);
  run.events.push({ type: 'message.received', elementId: message.at, name: message.name });
  if (!keepsListening(run, message)) closeSubscription(run, message.key, 'completed');
  eventHappened(run, message);
}

import type { Variables } from '../../variables.ts';
import { scopeOfOwner } from './arm.ts';
import { closeSubscription } from './disarm.ts';
import { eventHappened } from './event-happened.ts';
import { keepsListening } from './keeps-listening.ts';
import type { Run, Subscription } from '../run.ts';
import { setVariables } from '../scopes/run-variables.ts';

/** A message or a signal reaches one subscription: what it carries is set where that waits, and what waits goes on. */
export function receive(run: Run, waiting: Subscription, variables: Variables): void {
  const scopeKey = scopeOfOwner(run, waiting);
  if (scopeKey !== undefined) setVariables(run, scopeKey, variables);
  const type = waiting.kind === 'signal' ? 'signal.received' : 'message.received';
  run.events.push({ type, elementId: waiting.at, name: waiting.name });
  if (!keepsListening(run, waiting)) closeSubscription(run, waiting.key, 'completed');
  eventHappened(run, waiting);
}

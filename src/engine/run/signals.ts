import type { SignalEvent } from '../model/model.ts';
import type { Variables } from '../variables.ts';
import { eventHappened } from './event-happened.ts';
import { closeSubscription } from './disarm.ts';
import { evaluateText } from './evaluate.ts';
import { keepsListening } from './keeps-listening.ts';
import { passedFrom } from './map-variables.ts';
import { label } from './node-of.ts';
import { scopeOfOwner } from './arm.ts';
import { hostOf } from './rounds.ts';
import { scopeAt, type Run, type Subscription, type Token } from './run.ts';
import { setVariables } from './run-variables.ts';

// A signal reaches everyone who waits for it at that moment: in the instance that throws it at once, in all
// others when the caller has broadcast what the outcome says was thrown.

export function signalReady(
  run: Run,
  node: { id: string; name?: string },
  event: SignalEvent,
  token: Token,
): () => void {
  const name = evaluateText(run, event.name, token.in, `the signal name of ${label(node)}`);
  const variables = passedFrom(run, token, event.passes ?? [], `what ${label(node)} passes on`);
  return () => {
    run.signalsThrown.push({ elementId: node.id, name, variables });
    run.events.push({ type: 'signal.thrown', elementId: node.id, name });
    for (const waiting of receiversOf(run, name)) receiveSignal(run, waiting, variables);
  };
}

/** A signal that an event sub-process takes in is dealt with there, and does not reach what guards it outside. */
export function receiversOf(run: Run, signalName: string): Subscription[] {
  const waiting = [...run.messages.values()].filter(
    ({ kind, name }) => kind === 'signal' && name === signalName,
  );
  const scopes = waiting.flatMap(({ scope }) => (scope === undefined ? [] : scopeAt(run, scope)));
  const inside = scopes.flatMap(({ token }) => run.tokens.get(token ?? '') ?? []);
  const served = new Set(inside.map((token) => hostOf(run, token).key));
  return waiting.filter(({ token }) => token === undefined || !served.has(token));
}

/** One of several receivers may have interrupted another: that one no longer waits. */
export function receiveSignal(run: Run, waiting: Subscription, variables: Variables): void {
  if (!run.messages.has(waiting.key)) return;
  const scopeKey = scopeOfOwner(run, waiting);
  if (scopeKey !== undefined) setVariables(run, scopeKey, variables);
  run.events.push({ type: 'signal.received', elementId: waiting.at, name: waiting.name });
  if (!keepsListening(run, waiting)) closeSubscription(run, waiting.key, 'completed');
  eventHappened(run, waiting);
}

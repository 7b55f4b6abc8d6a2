import type { SignalEvent } from '../../model/model.ts';
import type { Variables } from '../../variables.ts';
import { evaluateText } from '../evaluate.ts';
import { passedFrom } from '../activities/map-variables.ts';
import { label, type Named } from '../node-of.ts';
import { receive } from './receive.ts';
import { hostOf } from '../rounds/rounds.ts';
import { scopeAt, type Run, type Subscription, type Token } from '../run.ts';

// A signal reaches everyone who waits for it at that moment: in the instance that throws it at once, in all
// others when the caller has broadcast what the outcome says was thrown.

export function signalReady(run: Run, node: Named, event: SignalEvent, token: Token): () => void {
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
  if (run.messages.has(waiting.key)) receive(run, waiting, variables);
}

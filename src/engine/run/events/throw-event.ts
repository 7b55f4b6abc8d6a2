import type { EventDefinition } from '../../model/model.ts';
import { compensateMeanwhile } from '../compensation/compensate.ts';
import type { Named } from '../node-of.ts';
import { signalReady } from './signals.ts';
import type { Run, Token } from '../run.ts';
import { throwEscalation } from './throw-escalation.ts';
import { messageReady } from './throw-message.ts';

/**
 * Throws, in their order, all that leaves a token without holding it up. Throws Stuck before any of it is thrown.
 * Answers whether the token is still there to go on.
 */
export function throwEvents(
  run: Run,
  node: Named,
  events: readonly EventDefinition[],
  token: Token,
): boolean {
  throwsReady(run, node, events, token)();
  return run.tokens.has(token.key);
}

/** The same in two steps: nothing has been thrown before the answer is called. */
export function throwsReady(
  run: Run,
  node: Named,
  events: readonly EventDefinition[],
  token: Token,
): () => void {
  const ready = events.map((event) => throwReady(run, node, event, token));
  return () => ready.forEach((throwIt) => throwIt());
}

/** One may make someone interrupt the token: messages and signals go out all the same. */
function throwReady(run: Run, node: Named, event: EventDefinition, token: Token): () => void {
  const ifThere = (work: () => void) => () => (run.tokens.has(token.key) ? work() : undefined);
  if (event.kind === 'message') return messageReady(run, node, event, token);
  if (event.kind === 'signal') return signalReady(run, node, event, token);
  if (event.kind === 'escalation') return ifThere(() => throwEscalation(run, token, event));
  if (event.kind === 'compensate' && event.goesOn)
    return ifThere(() => compensateMeanwhile(run, event, token));
  return () => undefined;
}

import type { EndEvent, ThrowEvent } from '../model/model.ts';
import { throwSignal } from './signals.ts';
import type { Run, Token } from './run.ts';
import { throwEscalation } from './throw-escalation.ts';
import { throwMessage } from './throw-message.ts';

/** What leaves an event without holding its token up. Answers whether the token is still there to go on. */
export function throwEvent(run: Run, node: ThrowEvent | EndEvent, token: Token): boolean {
  const { event } = node;
  if (event?.kind === 'message') throwMessage(run, node, event, token);
  if (event?.kind === 'signal') throwSignal(run, node, event, token);
  if (event?.kind === 'escalation') throwEscalation(run, token, event);
  return run.tokens.has(token.key);
}

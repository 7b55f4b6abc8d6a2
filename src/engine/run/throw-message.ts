import type { MessageEvent } from '../model/model.ts';
import { evaluateText } from './evaluate.ts';
import { label } from './node-of.ts';
import type { Run, Token } from './run.ts';
import { visibleVariables } from './run-variables.ts';

/** A message leaves the instance with all variables visible where it is thrown; the caller delivers it. */
export function messageReady(
  run: Run,
  node: { id: string; name?: string },
  event: MessageEvent,
  token: Token,
): () => void {
  const name = evaluateText(run, event.name, token.in, `the message name of ${label(node)}`);
  const variables = visibleVariables(run, token.in);
  return () => void run.messagesThrown.push({ elementId: node.id, name, variables });
}

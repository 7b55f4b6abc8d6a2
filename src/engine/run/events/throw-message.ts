import type { MessageEvent, Sending } from '../../model/model.ts';
import type { MessageThrown } from '../../outcome.ts';
import { evaluateText } from '../evaluate.ts';
import { label, type Named } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import { visibleVariables } from '../scopes/run-variables.ts';

// A message leaves the instance with all variables visible where it is thrown; the caller delivers it.

/** The messages that an element sends. Throws Stuck where one of their names cannot be told, with nothing sent. */
export const messagesOf = (run: Run, node: Named, sends: readonly Sending[], token: Token): MessageThrown[] =>
  sends.map(({ name, flow }) => ({
    elementId: node.id,
    name: evaluateText(run, name, token.in, `the message name of ${label(node)}`),
    variables: visibleVariables(run, token.in),
    ...(flow && { flow }),
  }));

export function send(run: Run, messages: readonly MessageThrown[]): void {
  for (const message of messages) {
    run.messagesThrown.push(message);
    run.events.push({ type: 'message.thrown', elementId: message.elementId, name: shownName(message) });
  }
}

/** The same in two steps: nothing has been sent before the answer is called. */
export function messageReady(run: Run, node: Named, event: MessageEvent, token: Token): () => void {
  const messages = messagesOf(run, node, event.sends ?? [{ name: event.name }], token);
  return () => send(run, messages);
}

/** A message that is called by nothing but the id of its flow is told by what the flow is called. */
const shownName = ({ name, flow }: MessageThrown): string => (name === flow?.id ? (flow.name ?? name) : name);

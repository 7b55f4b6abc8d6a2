import type { ReceiveTask } from '../../model/model.ts';
import { subscribe } from '../../run/events/arm.ts';
import { messagesOf, send } from '../../run/events/throw-message.ts';
import type { Behaviour } from '../behaviour.ts';

/** Waits for one message, the answer where it sends one, too: so it sends first. */
export const receiveTask: Behaviour<ReceiveTask> = {
  enter(run, node, token) {
    const messages = messagesOf(run, node, node.sends ?? [], token);
    const event = { kind: 'message' as const, name: node.messageName };
    subscribe(run, node, event, { at: node.id, token: token.key }, token.in);
    send(run, messages);
  },
};

import type { ReceiveTask } from '../model/model.ts';
import { subscribe } from '../run/arm.ts';
import type { Behaviour } from './behaviour.ts';

/** Waits for one message. */
export const receiveTask: Behaviour<ReceiveTask> = {
  enter(run, node, token) {
    const event = { kind: 'message' as const, name: node.messageName };
    subscribe(run, node, event, { at: node.id, token: token.key }, token.in);
  },
};

import type { ThrowEvent } from '../model/model.ts';
import { leave } from '../run/leave.ts';
import { throwMessage } from '../run/throw-message.ts';
import type { Behaviour } from './behaviour.ts';

/** Throws its message, if it has one, and goes on. */
export const intermediateThrowEvent: Behaviour<ThrowEvent> = {
  enter(run, node, token) {
    if (node.event) throwMessage(run, node, node.event, token);
    leave(run, token);
  },
};

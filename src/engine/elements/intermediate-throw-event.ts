import type { ThrowEvent } from '../model/model.ts';
import { followLink } from '../run/follow-link.ts';
import { leave } from '../run/leave.ts';
import { throwMessage } from '../run/throw-message.ts';
import type { Behaviour } from './behaviour.ts';

/** Throws what it has to throw, if anything, and goes on; by a link, where that is caught. */
export const intermediateThrowEvent: Behaviour<ThrowEvent> = {
  enter(run, node, token) {
    if (node.event?.kind === 'link') return followLink(run, node, node.event, token);
    if (node.event) throwMessage(run, node, node.event, token);
    leave(run, token);
  },
};
